import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { standingsOf } from '#app/features/accounts/find-standing.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { suspendPerson } from '#app/features/accounts/suspend-person.server.ts'
import { removeMessage } from '#app/features/messaging/remove-message.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { MessageReports } from '#db/schema.ts'
import { canDecide, canModerate } from './moderation.policy.ts'
import { closeReport, findReport } from './moderation.repo.server.ts'
import { type Decision, decisionsFor } from './report.ts'

type Input = { reportId: string; decision: Decision; reason: string }

/**
 * Decides a report, does what was decided and writes it down. The reporter hears in general words that it was looked at, and
 * who is warned or loses a message hears that. What is done comes first: whoever is interrupted does it again, and then it
 * changes nothing.
 */
export async function decideReport(ctx: Ctx, actor: Actor, { reportId, decision, reason }: Input): Promise<void> {
  authorize(canModerate(actor))
  const report = orNotFound(await findReport(ctx.db, reportId))
  if (report.decidedAt) throw new AppError('conflict', 'moderation.error.decided')
  if (!canDecide(actor, report)) throw new AppError('forbidden', 'moderation.error.ownReport')
  if (!decisionsFor(report).includes(decision)) throw new AppError('invalid', 'moderation.error.decision')
  await act(ctx, actor, report, decision)
  const at = ctx.now()
  const told = await ctx.db.transaction().execute(async (trx) => {
    const closing = { decidedAt: at.toISOString(), decidedBy: actor.id, decision, decisionReason: reason }
    if (!(await closeReport(trx, reportId, closing))) throw new AppError('conflict', 'moderation.error.decided')
    await recordAudit(trx, {
      ...{ id: ctx.newId(), at, actorId: actor.id, action: 'report.decided', subjectKind: 'report', subjectId: reportId },
      detail: { decision, personId: report.personId, messageId: report.messageId },
    })
    return tell(ctx, trx, report, decision)
  })
  ctx.publish(told, { type: 'notification:new' })
}

async function act(ctx: Ctx, actor: Actor, { conversationId, messageId, personId }: MessageReports, decision: Decision) {
  if (decision === 'removed' && messageId) await removeMessage(ctx, { conversationId, messageId })
  if (decision !== 'suspended' || !personId) return
  const person = (await standingsOf(ctx.db, [personId])).get(personId)
  if (person && !person.suspended) await suspendPerson(ctx, actor, { personId })
}

/** Gives who was told. A person who is suspended cannot read it. */
async function tell(ctx: Ctx, trx: Db, { reporterId, personId }: MessageReports, decision: Decision): Promise<string[]> {
  const news = { params: {}, path: '/messages', at: ctx.now() }
  const kind = decision === 'none' ? 'moderation.kept' : 'moderation.acted'
  await notify(trx, { ...news, id: ctx.newId(), userId: reporterId, kind })
  if (!personId || (decision !== 'warned' && decision !== 'removed')) return [reporterId]
  await notify(trx, { ...news, id: ctx.newId(), userId: personId, kind: `moderation.${decision}` })
  return [reporterId, personId]
}
