import type { Score } from '../score.ts'
import { pairBars, type RoundBar } from './pair-bars.ts'
import { compareIds, type Pairing, placesOf, type RoundMentee, type RoundMentor, type RoundPeople } from './people.ts'
import type { RoundResult } from './round-result.ts'
import { scoreOfPair } from './score-pairs.ts'

export const WHY_NOT_KINDS = [
  /** It is the pair that was made. */
  'chosen',
  /** Something forbids it: `bars`. */
  'barred',
  /** The mentor's places were taken before the round: by running mentorships, or by locked pairs. */
  'noPlaces',
  /** The mentor suits less well than the one chosen. */
  'worse',
  /** Below the weakest pair, which was to be as good as possible. */
  'belowFloor',
  /** The mentor suits just as well, and the round gains nothing; or in a stable round, a tie. */
  'equal',
  /** The mentee would gain, and the others together lose as much or more. */
  'neededElsewhere',
  /** The mentee would gain, and mentees would be shared out among mentors less well than the round was asked for. */
  'spread',
  /** Somebody else would have no mentor. */
  'costsAMatch',
  /** Stable: the mentor's mentees all suit better. */
  'suitsOthers',
] as const
export type WhyNotKind = (typeof WHY_NOT_KINDS)[number]

/**
 * Why a mentee did not get one mentor. `gain` is what the mentee would gain against the pair that was made, in basis points
 * (the whole score for somebody without one). `loss` is what the round as a whole would lose at least, from the dual
 * prices: the others together lose `gain + loss` or more. A bound of 0 does not say that a round with the pair is as good.
 * null where no price says it.
 */
export type WhyNot = { mentorId: string; kind: WhyNotKind; bars: RoundBar[]; score: Score; gain: number; loss: number | null }

export type SolvedRound = { people: RoundPeople; result: RoundResult; at: string }

/** Why this pair was not made, with its parts; undefined when one of the two is not among the people. */
export function whyNot(round: SolvedRound, [menteeId, mentorId]: Pairing): WhyNot | undefined {
  const mentee = round.people.mentees.find(({ id }) => id === menteeId)
  const mentor = round.people.mentors.find(({ id }) => id === mentorId)
  return mentee && mentor ? ask(round, mentee)(mentor) : undefined
}

/** The same for every mentor, best score first, whom something bars after the others. */
export function whyNotAny(round: SolvedRound, menteeId: string): WhyNot[] {
  const mentee = round.people.mentees.find(({ id }) => id === menteeId)
  if (!mentee) return []
  const inOrder = (a: WhyNot, b: WhyNot) =>
    Number(a.bars.length > 0) - Number(b.bars.length > 0) || b.score.total - a.score.total || compareIds(a.mentorId, b.mentorId)
  return round.people.mentors.map(ask(round, mentee)).sort(inOrder)
}

function ask({ people, result, at }: SolvedRound, mentee: RoundMentee) {
  const { between } = pairBars(people, at)
  const own = result.pairs.find(({ menteeId }) => menteeId === mentee.id)
  return (mentor: RoundMentor): WhyNot => {
    const score = scoreOfPair(people, mentee, mentor)
    const bars = between(mentee, mentor).filter((bar) => bar !== 'full')
    const base = { mentorId: mentor.id, score, bars, gain: score.total - (own?.score ?? 0), loss: null }
    if (own?.mentorId === mentor.id) return { ...base, kind: 'chosen' }
    if (bars.length > 0) return { ...base, kind: 'barred' }
    const given = result.pairs.filter(({ mentorId, locked }) => locked && mentorId === mentor.id).length
    if (placesOf(mentor) <= given) return { ...base, kind: 'noPlaces' }
    return { ...base, ...weigh(result, { menteeId: mentee.id, mentorId: mentor.id, score: score.total, own: own?.score ?? null }) }
  }
}

type Other = { menteeId: string; mentorId: string; score: number; own: number | null }

function weigh(result: RoundResult, other: Other): Pick<WhyNot, 'kind' | 'loss'> {
  const { own, score } = other
  const loss = lossOf(result, other)
  if (own !== null && score < own) return { kind: 'worse', loss }
  if (result.policy === 'stable') return weighStable(result, other)
  // The prices of a round with a floor know only pairs from the floor up.
  if (result.policy === 'floor' && score < (result.certificate.floor ?? 0)) return { kind: 'belowFloor', loss: null }
  if (own === score) return { kind: 'equal', loss }
  if (loss !== null && loss > mostWithoutAMatch(result)) return { kind: 'costsAMatch', loss: null }
  if (own !== null && sharesOut(result)) return { kind: 'spread', loss: null }
  return { kind: 'neededElsewhere', loss }
}

/** The reduced cost of the pair. Somebody locked has no price. */
function lossOf({ prices, policy, certificate }: RoundResult, { menteeId, mentorId, score }: Other): number | null {
  const [mentee, mentor] = [prices?.mentees[menteeId], prices?.mentors[mentorId]]
  if (!prices || mentee === undefined || mentor === undefined) return null
  if (policy === 'floor' && score < (certificate.floor ?? 0)) return null
  // A balance among ties adds parts of a point, which are nobody's loss.
  return Math.max(0, Math.floor(prices.highest - score - mentee + mentor))
}

/** As much as all scores together can change: what costs more than that costs somebody's match. */
function mostWithoutAMatch({ prices }: RoundResult): number {
  return prices ? (prices.highest + (prices.places ?? 0)) * Object.keys(prices.mentees).length : 0
}

const sharesOut = ({ spread }: RoundResult) => spread !== undefined && (spread.concave > 0 || spread.even === 'first')

function weighStable({ pairs }: RoundResult, { mentorId, score, own }: Other): Pick<WhyNot, 'kind' | 'loss'> {
  const theirs = pairs.filter((pair) => pair.mentorId === mentorId).map((pair) => pair.score)
  return { kind: score === own || theirs.includes(score) ? 'equal' : 'suitsOthers', loss: null }
}
