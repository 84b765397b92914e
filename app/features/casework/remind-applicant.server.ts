import type { Ctx } from '#app/context.server.ts'
import { readOpenRequest } from '#app/features/applications/ask-for-changes.server.ts'
import { remindAt } from './reminder.ts'
import { addresseeOf, tellApplicant } from './tell-applicant.server.ts'

export type Reminder = { requestId: string; days: number }

/** Reminds the applicant of what is still open; nothing when everything was answered, taken back or ended meanwhile. */
export async function remindApplicant(ctx: Ctx, { requestId, days }: Reminder): Promise<void> {
  const open = await readOpenRequest(ctx.db, requestId)
  if (!open || open.items.length === 0) return
  // Late by days (the clock was wrong, or the server stood still): the reminder of the day itself says it all.
  if (days > 0 && ctx.now() >= remindAt(open.dueOn, 0)) return
  const addressee = await addresseeOf(ctx, open.application, open.items)
  await ctx.db
    .transaction()
    .execute((trx) => tellApplicant(ctx, trx, addressee, { kind: 'due', dueOn: open.dueOn, uniqueKey: `${requestId}.${days}` }))
  ctx.publish([open.application.userId], { type: 'notification:new' })
}
