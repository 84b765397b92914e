import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { Db } from '#db/client.ts'
import type { Notifications } from '#db/schema.ts'
import { browsersOf } from './list-browsers.server.ts'
import { areaOf } from './notice-area.ts'
import { wants } from './notice-settings.ts'
import { findNotification } from './notification.repo.server.ts'
import { hasSubscription } from './push.repo.server.ts'
import { pushTo } from './push-to.server.ts'
import { endOfQuiet } from './quiet-hours.ts'
import { noticeSettingsOf } from './read-notice-settings.server.ts'

type News = { id: string; userId: string; kind: string; at: Date }

/** Tells the browsers of a person of a piece of news after the commit, if they have any. Messages are told in their own way. */
export async function planPush(trx: Db, { id, userId, kind, at }: News): Promise<void> {
  if (areaOf(kind) === 'messages' || !(await hasSubscription(trx, userId))) return
  await insertTask(trx, { id, kind: 'notices.push', payload: { notificationId: id }, runAt: at, at, uniqueKey: `notices.push:${id}` })
}

type Due = { notificationId: string; subscriptionId?: string | undefined }

/** Pushes a piece of news unless it was read, is not wanted that way, or has to wait for the morning. Each browser is a task. */
export async function pushNotice(ctx: Ctx, { notificationId, subscriptionId }: Due): Promise<void> {
  const news = await findNotification(ctx.db, notificationId)
  if (!news || news.readAt) return
  const settings = await noticeSettingsOf(ctx.db, news.userId)
  if (!wants(settings, areaOf(news.kind), 'push')) return
  const at = ctx.now()
  const runAt = endOfQuiet(at, settings.quiet, settings.zone)
  if (subscriptionId && runAt <= at) return tell(ctx, news, subscriptionId)
  const browsers = subscriptionId ? [subscriptionId] : await browsersOf(ctx.db, news.userId)
  await ctx.db.transaction().execute(async (trx) => {
    for (const browser of browsers) {
      const uniqueKey = `notices.push:${notificationId}:${browser}:${runAt > at ? runAt.toISOString() : 'now'}`
      const payload = { notificationId, subscriptionId: browser }
      await insertTask(trx, { id: ctx.newId(), kind: 'notices.push', payload, runAt, at, uniqueKey })
    }
  })
}

async function tell(ctx: Ctx, news: Notifications, subscriptionId: string) {
  const contact = (await contactsOf(ctx.db, [news.userId])).get(news.userId)
  if (!contact || contact.suspended) return
  const body = translateTo(contact.locale).dynamic(`notifications.kind.${news.kind}`, JSON.parse(news.params) as Record<string, string>)
  await pushTo(ctx, subscriptionId, { title: 'Praya', body, locale: contact.locale, path: news.path, about: `notice:${news.id}` })
}
