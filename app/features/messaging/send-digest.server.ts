import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { type Contact, contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import type { Settings } from '#app/features/notifications/notice-settings.ts'
import { endOfQuiet } from '#app/features/notifications/quiet-hours.ts'
import { noticeSettingsOf } from '#app/features/notifications/read-notice-settings.server.ts'
import { takeMailTurnOf } from '#app/features/notifications/take-mail-turn.server.ts'
import { unsubscribeUrl } from '#app/features/notifications/unsubscribe-link.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { describeUnread } from './describe-unread.server.ts'
import { digestEmail } from './messaging.emails.ts'
import { planMail } from './tell-about-messages.server.ts'
import { claimUntold, type DigestItem, findDigest, finishDigest, insertDigest, oldestUntold } from './waiting.repo.server.ts'

type Due = { userId: string; digestId: string }
type Known = Settings & { mailedAt: string | null }

/**
 * Sends one mail about everything that somebody has not read, when it is due. What it is about is written down before it is
 * sent, and looked at once more just before: nothing that was read meanwhile is in it, and when nothing is left there is no
 * mail. A crash in between repeats the same mail under the same id.
 */
export async function sendDigest(ctx: Ctx, { userId, digestId }: Due): Promise<void> {
  const begun = await findDigest(ctx.db, digestId)
  if (begun?.doneAt) return
  const settings = await noticeSettingsOf(ctx.db, userId)
  const contact = (await contactsOf(ctx.db, [userId])).get(userId)
  if (!contact?.verified || contact.suspended || settings.mailPace === 'never') return finish(ctx, begun && digestId)
  if (begun && (await waitForMorning(ctx, settings, { userId, digestId }))) return
  const items = begun ? (JSON.parse(begun.items) as DigestItem[]) : await begin(ctx, settings, { userId, digestId })
  if (!items) return
  await send(ctx, contact, settings, { digestId, items })
  await finish(ctx, digestId)
}

async function finish(ctx: Ctx, digestId: string | undefined) {
  if (digestId) await finishDigest(ctx.db, digestId, ctx.now().toISOString())
}

/** A mail that could not be sent by the evening waits until the night is over. */
async function waitForMorning(ctx: Ctx, { quiet, zone }: Known, { userId, digestId }: Due): Promise<boolean> {
  const at = ctx.now()
  const runAt = endOfQuiet(at, quiet, zone)
  if (runAt <= at) return false
  const uniqueKey = `messages.digest:${digestId}:${runAt.toISOString()}`
  await insertTask(ctx.db, { id: ctx.newId(), kind: 'messages.digest', payload: { userId, digestId }, runAt, at, uniqueKey })
  return true
}

/** Takes what is unread, and the person's turn for a mail; null when it is not due yet, or nothing waits. */
async function begin(ctx: Ctx, settings: Known, { userId, digestId }: Due): Promise<DigestItem[] | null> {
  const unreadSince = await oldestUntold(ctx.db, userId)
  if (!unreadSince) return null
  const due = await planMail(ctx, ctx.db, { userId, settings, unreadSince })
  const at = ctx.now()
  if (!due || due > at) return null
  return ctx.db.transaction().execute(async (trx) => {
    const items = await claimUntold(trx, userId)
    if (items.length === 0) return null
    await takeMailTurnOf(trx, userId, { at, before: settings.mailedAt })
    await insertDigest(trx, { id: digestId, userId, items: JSON.stringify(items), claimedAt: at.toISOString(), doneAt: null })
    return items
  })
}

async function send(
  ctx: Ctx,
  { id, email, name, locale }: Contact,
  { textShown }: Known,
  { digestId, items }: { digestId: string; items: DigestItem[] },
) {
  const conversations = await describeUnread(ctx.db, id, items, locale)
  if (conversations.length === 0) return
  const stop = unsubscribeUrl(ctx.settings, { userId: id, area: 'messages', locale })
  const mail = digestEmail({ name, conversations, textShown, stop, origin: ctx.settings.origin }, translateTo(locale))
  await ctx.mailer.send({ id: digestId, to: email, locale, listUnsubscribe: stop, ...mail })
}
