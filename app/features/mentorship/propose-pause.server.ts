import type { Ctx } from '#app/context.server.ts'
import type { Contact } from '#app/features/accounts/find-contacts.server.ts'
import type { Db } from '#db/client.ts'
import { findMentorRow, markPauseProposed } from './mentor.repo.server.ts'
import { needsPause, UNANSWERED_BEFORE_PAUSE } from './mentorship.ts'
import { listLastEnded } from './request.repo.server.ts'
import { tellAboutPause } from './tell-about-request.server.ts'

/**
 * After requests in a row without any answer, asks the mentor whether they would like a pause: it is theirs to decide, and
 * until then they stay in the list. Call it in the transaction that ended the last one; says whether they were asked.
 */
export async function proposePauseIfSilent(ctx: Ctx, trx: Db, mentor: Contact): Promise<boolean> {
  const row = await findMentorRow(trx, mentor.id)
  if (!row || row.pausedAt !== null || row.pauseProposedAt !== null || row.publishedAt === null || mentor.suspended) return false
  const last = await listLastEnded(trx, mentor.id, { since: row.pauseAnsweredAt, limit: UNANSWERED_BEFORE_PAUSE })
  if (!needsPause(last)) return false
  await markPauseProposed(trx, mentor.id, ctx.now().toISOString())
  await tellAboutPause(ctx, trx, mentor)
  return true
}
