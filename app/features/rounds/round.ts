import { PARTS, type PartName, type Weights } from '#app/features/mentorship/score-weights.ts'
import { type Evenness, type Spread, spreadOfPoints } from '#app/features/mentorship/solver/spread.ts'
import type { RoundPairStatus, RoundPolicy, RoundRunStatus, RoundSide, RoundState } from '#db/schema.ts'

export type { RoundPairStatus, RoundPolicy, RoundRunStatus, RoundSide, RoundState } from '#db/schema.ts'

export const ROUND_POLICIES = ['floor', 'optimal', 'stable'] as const satisfies readonly RoundPolicy[]
/** What an organisation asks of every pair of a round, beyond what always holds. */
export type RoundRules = {
  /** No mentor gets more mentees in this round; null leaves it to what they offer. */
  maxPerMentor: number | null
  /** No pair under so many points of 100. */
  minPoints: number
  /** Both work in the same sector. */
  sameSector: boolean
  /** Both live in the same region, or are both glad to meet online. */
  canMeet: boolean
  /** How mentees are spread over mentors: points of 100 taken off for each further mentee, and balance. See `Spread`. */
  concave: number
  even: Evenness
  /** Whether mentees' own wishes about a mentor's gender count, softly; those who have none are not touched. */
  genderWish: boolean
}
export const NO_RULES: RoundRules = {
  maxPerMentor: null,
  minPoints: 0,
  sameSector: false,
  canMeet: false,
  concave: 0,
  even: 'off',
  genderWish: false,
}

export const DEFAULT_ANSWER_DAYS = 7
export const MAX_ANSWER_DAYS = 30
export const MAX_PEOPLE = 5000

export type RoundEvent = 'try' | 'change' | 'publish' | 'close'
const TRANSITIONS: Record<RoundState, Partial<Record<RoundEvent, RoundState>>> = {
  draft: { try: 'tried', change: 'draft' },
  tried: { try: 'tried', change: 'draft', publish: 'published' },
  // A further wave is tried and published without going back.
  published: { try: 'published', publish: 'published', close: 'closed' },
  closed: {},
}

/** The state an event leads to; undefined when a round cannot take it. */
export function nextRoundState(from: RoundState, event: RoundEvent): RoundState | undefined {
  return TRANSITIONS[from][event]
}

export const isOpenRun = (status: RoundRunStatus) => status === 'waiting' || status === 'running'
/** A pair that holds a mentee and a place. */
export const isLivePair = (status: RoundPairStatus) => status === 'proposed' || status === 'accepted'

export const otherSide = (side: RoundSide): RoundSide => (side === 'mentee' ? 'mentor' : 'mentee')

/** Why somebody declines a proposal. Whoever cannot take part any more is not proposed again in this round. */
export const PROPOSAL_REASONS = ['noFit', 'knowEachOther', 'noTime', 'leave', 'anotherReason'] as const
export const leavesRound = (reason: string | null) => reason === 'leave'

/** Weights and rules as they lie in the database. What an older version did not know gets its default. */
export function readWeights(json: string): Weights {
  const stored = JSON.parse(json) as Partial<Record<PartName, number>>
  return Object.fromEntries(PARTS.map((part) => [part, stored[part] ?? 0])) as Weights
}

export function readRules(json: string): RoundRules {
  return { ...NO_RULES, ...(JSON.parse(json) as Partial<RoundRules>) }
}

export const writeRules = ({ maxPerMentor, minPoints, sameSector, canMeet, concave, even, genderWish }: RuleSettings) =>
  JSON.stringify({ maxPerMentor: maxPerMentor ?? null, minPoints, sameSector, canMeet, concave, even, genderWish } satisfies RoundRules)
type RuleSettings = Omit<RoundRules, 'maxPerMentor'> & { maxPerMentor?: number | null | undefined }

/** The rules of pairs, and how mentees are spread: two things to the matcher. */
export function rulesAndSpread({ concave, even, genderWish: _wish, ...rules }: RoundRules): {
  rules: Omit<RoundRules, 'concave' | 'even' | 'genderWish'>
  spread: Spread
} {
  return { rules, spread: spreadOfPoints({ concave, even }) }
}
