import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { organisationOfMentor } from '#app/features/mentorship/read-mentorship.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { pairFor } from './find-pair.server.ts'
import { gatherContext } from './gather-context.server.ts'
import { insertReport, listReportsOf } from './report.repo.server.ts'
import { type ContextKind, dueOf, type Urgency } from './report.ts'
import { handlersOf, organisationFor } from './report-handlers.server.ts'
import { tellAboutReport } from './tell-about-report.server.ts'

type Report = { mentorshipId: string; category: string; urgency: Urgency; body: string; context: ContextKind[] }

/** More open reports than this on one pair are one worry in several pieces. */
const MAX_OPEN = 5

/**
 * Tells the organisation that vouches for the mentor, else the administrators, that something is wrong. What the reporter
 * chose to show is kept as it is now. The other person never learns of it from us. Gives the report's id.
 */
export async function sendReport(ctx: Ctx, actor: Actor, { mentorshipId, category, urgency, body, context }: Report): Promise<string> {
  const { pair, otherId } = await pairFor(ctx.db, actor, mentorshipId)
  const open = (await listReportsOf(ctx.db, actor, mentorshipId)).filter(({ status }) => status !== 'closed')
  if (open.length >= MAX_OPEN) throw new AppError('conflict', 'pairs.error.manyReports')
  const sides = { reporterId: actor.id, reportedId: otherId }
  const organisationId = await organisationFor(ctx.db, { organisationId: await organisationOfMentor(ctx.db, pair.mentorId), ...sides })
  const now = ctx.now()
  const due = dueOf(urgency, now)
  const id = ctx.newId()
  const shown = JSON.stringify(await gatherContext(ctx, actor, { mentorshipId, kinds: context }))
  const handlers = await handlersOf(ctx.db, { organisationId, ...sides })
  await ctx.db.transaction().execute(async (trx) => {
    const said = { category, urgency, body, context: shown, status: 'received' as const }
    const times = { dueAt: due.toISOString(), remindedAt: null, createdAt: now.toISOString() }
    await insertReport(trx, { id, mentorshipId, organisationId, ...sides, ...said, ...times })
    await insertTask(trx, { id: ctx.newId(), kind: 'safeguarding.remind', payload: { reportId: id }, runAt: due, at: now })
    await tellAboutReport(ctx, trx, 'received', { to: handlers, path: `/organiser/safeguarding/${id}`, once: id })
    const subject = { subjectKind: 'safeguardingReport', subjectId: id, detail: { category, urgency, organisationId } }
    await recordAudit(trx, { id: ctx.newId(), at: now, actorId: actor.id, action: 'report.sent', ...subject })
  })
  ctx.publish(handlers, { type: 'notification:new' })
  return id
}
