import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { wants } from '#app/features/notifications/notice-settings.ts'
import { pushTo } from '#app/features/notifications/push-to.server.ts'
import { endOfQuiet } from '#app/features/notifications/quiet-hours.ts'
import { noticeSettingsOf } from '#app/features/notifications/read-notice-settings.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { describeUnread } from './describe-unread.server.ts'
import { MAX_SEQ } from './message.ts'
import { isWaiting } from './waiting.repo.server.ts'

type Due = { userId: string; conversationId: string; seq: number; subscriptionId: string }

/**
 * Tells one browser that a conversation waits, if it still does at this moment: who wrote and how much, and the words only for
 * somebody who chose that. Whoever set quiet hours meanwhile is told when they are over.
 */
export async function pushMessage(ctx: Ctx, due: Due): Promise<void> {
  const { userId, conversationId, subscriptionId } = due
  const settings = await noticeSettingsOf(ctx.db, userId)
  const contact = (await contactsOf(ctx.db, [userId])).get(userId)
  if (!contact || contact.suspended || !wants(settings, 'messages', 'push') || !(await isWaiting(ctx.db, due))) return
  const at = ctx.now()
  const runAt = endOfQuiet(at, settings.quiet, settings.zone)
  if (runAt > at) {
    const uniqueKey = `messages.push:${conversationId}:${due.seq}:${subscriptionId}:${runAt.toISOString()}`
    return insertTask(ctx.db, { id: ctx.newId(), kind: 'messages.push', payload: due, runAt, at, uniqueKey })
  }
  const [unread] = await describeUnread(ctx.db, userId, [{ conversationId, upTo: MAX_SEQ }], contact.locale)
  if (!unread) return
  const t = translateTo(contact.locale)
  await pushTo(ctx, subscriptionId, {
    title: unread.title ?? unread.names.join(', '),
    body: settings.textShown && unread.words[0] ? unread.words[0] : t('notices.mail.intro', { count: unread.count }),
    locale: contact.locale,
    path: `/messages/${conversationId}`,
    about: `message:${conversationId}`,
  })
}
