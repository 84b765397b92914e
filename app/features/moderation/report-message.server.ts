import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { holdPerson } from '#app/features/accounts/hold-person.server.ts'
import { takeSnapshot } from '#app/features/messaging/take-snapshot.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { peopleOfOffice } from '#app/features/organisations/list-members.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { findOpenReport, insertReport } from './moderation.repo.server.ts'
import type { ReportInput } from './report.schema.ts'
import { dueAt } from './report.ts'

type Ref = { conversationId: string; messageId: string | null }

/**
 * Puts a message, or a conversation, into the moderators' queue with what stood around it, as it is now: what is edited or
 * deleted later is kept. The same again changes nothing until it is decided. The other side is not told.
 */
export async function reportMessage(
  ctx: Ctx,
  actor: Actor,
  { conversationId, messageId, reason, words }: Ref & ReportInput,
): Promise<void> {
  const { snapshot, message, others } = await takeSnapshot(ctx, actor, { conversationId, messageId })
  if (message?.senderId === actor.id) throw new AppError('invalid', 'moderation.error.own')
  const at = ctx.now()
  const id = ctx.newId()
  const moderators = await peopleOfOffice(ctx.db, 'administrator')
  const isNew = await ctx.db.transaction().execute(async (trx) => {
    await holdPerson(trx, actor.id)
    if (await findOpenReport(trx, { reporterId: actor.id, conversationId, messageId })) return false
    await insertReport(trx, {
      ...{ id, reporterId: actor.id, conversationId, messageId, reason, words },
      personId: message?.senderId ?? (others.length === 1 ? (others[0] ?? null) : null),
      snapshot: JSON.stringify(snapshot),
      createdAt: at.toISOString(),
      dueAt: dueAt(reason, at),
    })
    for (const userId of moderators)
      await notify(trx, { id: ctx.newId(), userId, kind: 'moderation.received', params: {}, path: `/admin/moderation/${id}`, at })
    return true
  })
  if (isNew) ctx.publish(moderators, { type: 'notification:new' })
}
