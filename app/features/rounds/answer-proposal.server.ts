import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { refreshMentorPool } from '#app/features/mentorship/mentor-pool.server.ts'
import { openMentorship } from '#app/features/mentorship/open-mentorship.server.ts'
import type { Part } from '#app/features/mentorship/score-facts.ts'
import { AppError, isAppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { RoundPairs } from '#db/schema.ts'
import { markLeft } from './round.repo.server.ts'
import type { ProposalAnswer } from './round.schema.ts'
import { leavesRound, otherSide, type RoundSide } from './round.ts'
import { changeProposed, findPair, findProposalFor, type Proposal } from './round-pair.repo.server.ts'
import { tellSides } from './tell-about-proposal.server.ts'
import { tellWhenSettled } from './tell-when-settled.server.ts'

export type Settled = { status: RoundPairs['status'] }

export const sideOf = (actor: Pick<Actor, 'id'>, { menteeId }: Pick<RoundPairs, 'menteeId'>): RoundSide =>
  actor.id === menteeId ? 'mentee' : 'mentor'

/**
 * One side's answer to a proposal. With the second yes the mentorship begins; a no ends the proposal for both, and the
 * other side is told without the reason. Only once, and only until the deadline.
 */
export async function answerProposal(ctx: Ctx, actor: Actor, { pairId, ...answer }: ProposalAnswer & { pairId: string }): Promise<Settled> {
  const proposal = orNotFound(await findProposalFor(ctx.db, actor, pairId))
  const side = sideOf(actor, proposal)
  const own = side === 'mentee' ? proposal.menteeAnswer : proposal.mentorAnswer
  const open = proposal.status === 'proposed' && own === 'waiting' && proposal.answerBy > ctx.now().toISOString()
  if (!open) throw new AppError('conflict', 'rounds.error.answered')
  const settled =
    answer.intent === 'decline' ? await decline(ctx, { proposal, side, reason: answer.reason }) : await accept(ctx, { proposal, side })
  ctx.publish([proposal.menteeId, proposal.mentorId], { type: 'notification:new' })
  if (settled.status !== 'proposed') await tellWhenSettled(ctx, proposal)
  return settled
}

type Answering = { proposal: Proposal; side: RoundSide }

async function decline(ctx: Ctx, { proposal, side, reason }: Answering & { reason: string }): Promise<Settled> {
  const at = ctx.now().toISOString()
  const said =
    side === 'mentee'
      ? { menteeAnswer: 'declined' as const, menteeReason: reason, menteeAnsweredAt: at }
      : { mentorAnswer: 'declined' as const, mentorReason: reason, mentorAnsweredAt: at }
  await ctx.db.transaction().execute(async (trx) => {
    const { id, roundId } = proposal
    const moved = await changeProposed(trx, { id, [`${side}Answer`]: 'waiting' }, { ...said, status: 'declined', settledAt: at })
    if (!moved) throw new AppError('conflict', 'rounds.error.answered')
    const userId = side === 'mentee' ? proposal.menteeId : proposal.mentorId
    if (leavesRound(reason)) await markLeft(trx, { roundId, userId, side, at })
    await tellSides(ctx, trx, 'fellThrough', { pair: proposal, sides: [otherSide(side)] })
  })
  return { status: 'declined' }
}

async function accept(ctx: Ctx, answering: Answering): Promise<Settled> {
  try {
    const settled = await ctx.db.transaction().execute((trx) => acceptIn(ctx, trx, answering))
    if (settled.status === 'accepted') refreshMentorPool(ctx.db)
    return settled
  } catch (error) {
    // Both said yes, but by now it cannot be: the place is gone, or one of them keeps the other away.
    if (!isAppError(error) || !error.messageKey.startsWith('mentorship.')) throw error
    return withdraw(ctx, answering.proposal)
  }
}

async function acceptIn(ctx: Ctx, trx: Db, { proposal, side }: Answering): Promise<Settled> {
  const at = ctx.now().toISOString()
  const said =
    side === 'mentee'
      ? { menteeAnswer: 'accepted' as const, menteeAnsweredAt: at }
      : { mentorAnswer: 'accepted' as const, mentorAnsweredAt: at }
  const moved = await changeProposed(trx, { id: proposal.id, [`${side}Answer`]: 'waiting' }, said)
  if (!moved) throw new AppError('conflict', 'rounds.error.answered')
  // The row is held now: whoever answers at the same instant waits, and then sees this answer.
  const pair = orNotFound(await findPair(trx, proposal.id))
  if (pair.menteeAnswer !== 'accepted' || pair.mentorAnswer !== 'accepted') return { status: 'proposed' }
  const score = { total: pair.score, parts: JSON.parse(pair.parts) as Part[] }
  const { menteeId, mentorId } = pair
  const { mentorshipId } = await openMentorship(ctx, trx, { menteeId, mentorId, goal: proposal.title, score })
  await changeProposed(trx, { id: pair.id }, { status: 'accepted', settledAt: at, mentorshipId })
  return { status: 'accepted' }
}

async function withdraw(ctx: Ctx, proposal: Proposal): Promise<Settled> {
  await ctx.db.transaction().execute(async (trx) => {
    const moved = await changeProposed(trx, { id: proposal.id }, { status: 'withdrawn', settledAt: ctx.now().toISOString() })
    if (moved) await tellSides(ctx, trx, 'fellThrough', { pair: proposal, sides: ['mentee', 'mentor'] })
  })
  return { status: 'withdrawn' }
}
