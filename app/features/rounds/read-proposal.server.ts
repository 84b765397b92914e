import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import type { Part } from '#app/features/mentorship/score-facts.ts'
import { reasonsForMentor, reasonsOf, reasonText } from '#app/features/mentorship/score-reasons.ts'
import { conversationOf } from '#app/features/messaging/open-conversation.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import { sideOf } from './answer-proposal.server.ts'
import type { RoundSide } from './round.ts'
import { findProposalFor, listProposalsFor, type Proposal } from './round-pair.repo.server.ts'

const SHOWN = 50

/** What somebody sees of a proposal: their own side whole, of the other side only whether it fell through. */
export type ProposalView = {
  id: string
  side: RoundSide
  other: string
  otherId: string
  organisation: string
  round: string
  points: number
  reasons: string[]
  state: 'answer' | 'waiting' | 'accepted' | 'declinedByYou' | 'fellThrough' | 'expired'
  answerBy: string
  conversationId: string | null
}

/** A proposal to oneself. What was proposed to others does not exist. */
export async function readProposal(ctx: Ctx, actor: Actor, { pairId, t }: { pairId: string; t: Translate }): Promise<ProposalView> {
  const proposal = orNotFound(await findProposalFor(ctx.db, actor, pairId))
  return orNotFound((await toViews(ctx, actor, [proposal], t))[0])
}

/** All that was proposed to oneself, the newest first. */
export async function listProposals(ctx: Ctx, actor: Actor, t: Translate): Promise<ProposalView[]> {
  return toViews(ctx, actor, await listProposalsFor(ctx.db, actor, SHOWN), t)
}

async function toViews(ctx: Ctx, actor: Actor, proposals: Proposal[], t: Translate): Promise<ProposalView[]> {
  const names = await namesOf(
    ctx.db,
    proposals.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
  )
  const organisations = await organisationsById(
    ctx.db,
    proposals.map(({ organisationId }) => organisationId),
  )
  return Promise.all(
    proposals.map(async (proposal) => {
      const side = sideOf(actor, proposal)
      const otherId = side === 'mentee' ? proposal.mentorId : proposal.menteeId
      const { id, title, mentorshipId, answerBy, organisationId, score } = proposal
      return {
        ...{ id, side, otherId, other: names.get(otherId) ?? '', round: title, answerBy, points: Math.round(score / 100) },
        organisation: pickText(organisations.get(organisationId)?.names ?? '{}', t.locale).text,
        reasons: reasonsFor(proposal, side, t),
        state: stateOf(proposal, side, ctx.now().toISOString()),
        conversationId: mentorshipId ? ((await conversationOf(ctx.db, 'mentorship', mentorshipId)) ?? null) : null,
      }
    }),
  )
}

function reasonsFor({ score: total, parts }: Proposal, side: RoundSide, t: Translate): string[] {
  const score = { total, parts: JSON.parse(parts) as Part[] }
  const good = side === 'mentor' ? reasonsForMentor(score) : reasonsOf(score).filter(({ kind }) => kind === 'for')
  return good.map((reason) => reasonText(reason, t.dynamic, t.locale))
}

function stateOf({ status, answerBy, ...pair }: Proposal, side: RoundSide, at: string): ProposalView['state'] {
  if (status === 'accepted') return 'accepted'
  if (status === 'expired' || (status === 'proposed' && answerBy <= at)) return 'expired'
  const own = side === 'mentee' ? pair.menteeAnswer : pair.mentorAnswer
  if (own === 'declined') return 'declinedByYou'
  if (status !== 'proposed') return 'fellThrough'
  return own === 'waiting' ? 'answer' : 'waiting'
}
