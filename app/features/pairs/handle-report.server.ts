import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { findReportFor, insertReportMove, insertReportNote, moveReportRow } from './report.repo.server.ts'
import { nextReportStatus, type ReportEvent } from './report.ts'
import { tellAboutReport } from './tell-about-report.server.ts'

/** A handler moves a report on; written down with who and when, and the reporter is told that there is news. */
export async function moveReport(ctx: Ctx, actor: Actor, { reportId, event }: { reportId: string; event: ReportEvent }): Promise<void> {
  const report = orNotFound(await findReportFor(ctx.db, actor, reportId))
  const to = nextReportStatus(report.status, event)
  if (!to) throw new AppError('conflict', 'pairs.error.changed')
  const now = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await moveReportRow(trx, { id: reportId, from: report.status, to }))) throw new AppError('conflict', 'pairs.error.changed')
    const move = { reportId, fromStatus: report.status, toStatus: to, movedBy: actor.id, at: now.toISOString() }
    await insertReportMove(trx, { id: ctx.newId(), ...move })
    const path = `/pairs/${report.mentorshipId}/report`
    await tellAboutReport(ctx, trx, 'moved', { to: [report.reporterId], path, once: `${reportId}:${now.toISOString()}` })
    const subject = { subjectKind: 'safeguardingReport', subjectId: reportId, detail: { from: report.status, to } }
    await recordAudit(trx, { id: ctx.newId(), at: now, actorId: actor.id, action: 'report.moved', ...subject })
  })
  ctx.publish([report.reporterId], { type: 'notification:new' })
}

/** A note among those who handle a report; neither of the pair reads it. */
export async function addReportNote(ctx: Ctx, actor: Actor, { reportId, body }: { reportId: string; body: string }): Promise<void> {
  orNotFound(await findReportFor(ctx.db, actor, reportId))
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    await insertReportNote(trx, { id: ctx.newId(), reportId, authorId: actor.id, body, createdAt: at.toISOString() })
    const subject = { subjectKind: 'safeguardingReport', subjectId: reportId }
    await recordAudit(trx, { id: ctx.newId(), at, actorId: actor.id, action: 'report.noted', ...subject })
  })
}
