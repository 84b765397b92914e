import type { Part } from '../score-facts.ts'
import type { Policy } from '../solver/solution.ts'
import type { Spread } from '../solver/spread.ts'
import type { GroupRow } from './fairness.ts'
import type { Pairing } from './people.ts'
import type { Unmatched } from './unmatched.ts'

/** `locked` pairs were given, by a lock or by an answer; the round found the others. */
export type RoundPair = { menteeId: string; mentorId: string; score: number; parts: Part[]; locked: boolean }

/** Dual prices in basis points by id: what a place of a mentor, and being matched at all, is worth to the rest of the round. */
export type Prices = {
  highest: number /** The dearest place, when places cost something: see `placeCosts`. */
  places?: number
  mentees: Record<string, number>
  mentors: Record<string, number>
}

/** What was found and proved for the part that was free: without locked pairs. `gap` 0 says that nothing better exists. */
export type RoundCertificate = {
  /** `duality`: the prices prove it. `everyPair`: a stable round is proved by looking at every pair. */
  proof: 'duality' | 'everyPair'
  gap: number
  matched: number
  total: number
  floor: number | null
}

/** What a round found: whole numbers and ids, no times, so that the same people, policy and seed give the same text. */
export type RoundResult = {
  policy: Policy
  seed: string
  /** sha-256 of the people as `canonicalPeople` writes them. */
  snapshot: string
  /** How many people came, and how many places there were. */
  mentees: number
  mentors: number
  places: number
  matched: number
  total: number
  /** The lowest score of any pair; null without one. */
  floor: number | null
  /** How mentees were spread, when it was asked for, and what came of it: of all pairs, locked ones too. */
  spread?: Spread & { value: number; crowding: number }
  certificate: RoundCertificate
  /** By the mentee's id. */
  pairs: RoundPair[]
  unmatched: Unmatched[]
  fairness: GroupRow[]
  /** null for the policy `stable`. */
  prices: Prices | null
  /** Answers that came before this round: for `rematch`. */
  settled: { accepted: Pairing[]; declined: Pairing[] }
}
