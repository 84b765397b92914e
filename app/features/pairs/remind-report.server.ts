import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { findReport, giveToAdministrators, markReminded } from './report.repo.server.ts'
import { isOverdue } from './report.ts'
import { handlersOf } from './report-handlers.server.ts'
import { tellAboutReport } from './tell-about-report.server.ts'

/**
 * A report is past its deadline and nobody has acted: its handlers are reminded, every day until somebody does. Where
 * nobody is left to handle it, it goes to the administrators.
 */
export async function remindReport(ctx: Ctx, { reportId }: { reportId: string }): Promise<void> {
  const report = await findReport(ctx.db, reportId)
  const now = ctx.now()
  // At the very deadline it is not over it yet; the next look finds it.
  if (!report || !isOverdue(report, new Date(now.getTime() + 1))) return
  const told = await ctx.db.transaction().execute(async (trx) => {
    const own = await handlersOf(trx, report)
    if (own.length === 0 && report.organisationId !== null) await giveToAdministrators(trx, reportId)
    const handlers = own.length > 0 ? own : await handlersOf(trx, { ...report, organisationId: null })
    const day = now.toISOString().slice(0, 10)
    await tellAboutReport(ctx, trx, 'overdue', { to: handlers, path: `/organiser/safeguarding/${reportId}`, once: `${reportId}:${day}` })
    await markReminded(trx, reportId, now.toISOString())
    const uniqueKey = `safeguarding.remind:${reportId}:${day}`
    await insertTask(trx, {
      id: ctx.newId(),
      kind: 'safeguarding.remind',
      payload: { reportId },
      runAt: addDays(now, 1),
      at: now,
      uniqueKey,
    })
    return handlers
  })
  ctx.publish(told, { type: 'notification:new' })
}
