import type { Ctx } from '#app/context.server.ts'
import type { RoundPairs } from '#db/schema.ts'
import { markLeft } from './round.repo.server.ts'
import type { RoundSide } from './round.ts'
import { changeProposed, listOverdue } from './round-pair.repo.server.ts'
import { tellSides } from './tell-about-proposal.server.ts'
import { tellWhenSettled } from './tell-when-settled.server.ts'

/**
 * Ends the proposals of a round that were not answered by both in time, and tells both. Whoever said nothing is not
 * proposed again unless the organiser takes them back in; who had said yes is matched anew. Harmless when repeated.
 */
export async function expireProposals(ctx: Ctx, { roundId }: { roundId: string }): Promise<void> {
  for (const pair of await listOverdue(ctx.db, roundId, ctx.now().toISOString())) await expire(ctx, pair)
  await tellWhenSettled(ctx, { roundId })
}

async function expire(ctx: Ctx, pair: RoundPairs): Promise<void> {
  const at = ctx.now().toISOString()
  const { id, roundId, menteeAnswer, mentorAnswer } = pair
  const expired = await ctx.db.transaction().execute(async (trx) => {
    if (!(await changeProposed(trx, { id, menteeAnswer, mentorAnswer }, { status: 'expired', settledAt: at }))) return false
    const silent: [RoundSide, string][] = []
    if (menteeAnswer === 'waiting') silent.push(['mentee', pair.menteeId])
    if (mentorAnswer === 'waiting') silent.push(['mentor', pair.mentorId])
    for (const [side, userId] of silent) await markLeft(trx, { roundId, userId, side, at })
    await tellSides(ctx, trx, 'expired', { pair, sides: ['mentee', 'mentor'] })
    return true
  })
  if (expired) ctx.publish([pair.menteeId, pair.mentorId], { type: 'notification:new' })
}
