import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { browsersOf } from '#app/features/notifications/list-browsers.server.ts'
import { mailDueAt } from '#app/features/notifications/mail-due.ts'
import { type Settings, wants } from '#app/features/notifications/notice-settings.ts'
import { endOfQuiet } from '#app/features/notifications/quiet-hours.ts'
import { noticeSettingsOf } from '#app/features/notifications/read-notice-settings.server.ts'
import type { Db } from '#db/client.ts'
import { isWaiting, listWaits, removeWaits } from './waiting.repo.server.ts'
import { TELL_AFTER_SECONDS, type Wait } from './waiting.ts'

const PAGE = 100

/**
 * Decides for everybody who waits how they are told: their browsers now or in the morning, and a mail when it is due. What was read meanwhile needs no telling. Each
 * wait goes with the decision in one transaction, so a crash repeats nothing and forgets nobody.
 */
export async function tellAboutMessages(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now().getTime() - TELL_AFTER_SECONDS * 1000).toISOString()
  for (;;) {
    const waits = await listWaits(ctx.db, { before, limit: PAGE })
    await ctx.db.transaction().execute(async (trx) => {
      for (const [userId, own] of byPerson(waits)) await tellOne(ctx, trx, userId, own)
      await removeWaits(trx, waits)
    })
    if (waits.length < PAGE) return
  }
}

function byPerson(waits: Wait[]): Map<string, Wait[]> {
  const people = new Map<string, Wait[]>()
  for (const wait of waits) people.set(wait.userId, [...(people.get(wait.userId) ?? []), wait])
  return people
}

async function tellOne(ctx: Ctx, trx: Db, userId: string, waits: Wait[]) {
  const open: Wait[] = []
  for (const wait of waits) if (await isWaiting(trx, wait)) open.push(wait)
  if (open.length === 0) return
  const settings = await noticeSettingsOf(trx, userId)
  await planMail(ctx, trx, { userId, settings, unreadSince: open.map(({ since }) => since).sort()[0] as string })
  if (wants(settings, 'messages', 'push')) await planPushes(ctx, trx, settings, open)
}

/** Each browser is a task of its own, so that one that fails repeats nothing at the others. */
async function planPushes(ctx: Ctx, trx: Db, { quiet, zone }: Settings, waits: Wait[]) {
  const at = ctx.now()
  const runAt = endOfQuiet(at, quiet, zone)
  const browsers = await browsersOf(trx, waits[0]?.userId ?? '')
  for (const { userId, conversationId, seq } of waits)
    for (const subscriptionId of browsers) {
      const uniqueKey = `messages.push:${conversationId}:${seq}:${subscriptionId}`
      const payload = { userId, conversationId, seq, subscriptionId }
      await insertTask(trx, { id: ctx.newId(), kind: 'messages.push', payload, runAt, at, uniqueKey })
    }
}

type MailPlan = { userId: string; settings: Settings & { mailedAt: string | null }; unreadSince: string }

/** The mail's own task looks again when it is due. */
export async function planMail(
  ctx: Pick<Ctx, 'now' | 'newId'>,
  trx: Db,
  { userId, settings, unreadSince }: MailPlan,
): Promise<Date | null> {
  const at = ctx.now()
  const mailedAt = settings.mailedAt ? new Date(settings.mailedAt) : null
  const runAt = mailDueAt(settings, { unreadSince: new Date(unreadSince), mailedAt, now: at })
  if (!runAt || runAt <= at) return runAt
  const uniqueKey = `messages.digest:${userId}:${runAt.toISOString()}`
  await insertTask(trx, { id: ctx.newId(), kind: 'messages.digest', payload: { userId }, runAt, at, uniqueKey })
  return runAt
}
