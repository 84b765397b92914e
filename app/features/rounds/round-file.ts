import { type Pairing, type PairRules, placesOf, type RoundPeople } from '#app/features/mentorship/round/people.ts'
import { isSpread } from '#app/features/mentorship/solver/spread.ts'
import type { RoundRules } from './round.ts'

export { type Pairing, placesOf }

/**
 * Everything that a run reads: the people of a round at one moment. What stands in it, a policy and a seed give the same
 * pairs for ever, whatever becomes of the people's profiles. Nothing in it says who anybody is but their id.
 */
export type RoundFile = RoundPeople & {
  /** The moment asked about: the beginning of a day in Hong Kong, when pauses end. */
  at: string
  rules: PairRules & Pick<RoundRules, 'maxPerMentor'>
  /** Paired before, declined, or run out in this round. */
  apart: readonly Pairing[]
}

const byId = <T extends { id: string }>(people: readonly T[]) => [...people].sort((a, b) => (a.id < b.id ? -1 : 1))
const byPair = (pairs: readonly Pairing[]) =>
  [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))

/** The text of a file. The same people give the same text, in whatever order they were found. */
export function fileText({ at, weights, rules, spread, fits = [], mentees, mentors, blocked, apart, locked }: RoundFile): string {
  return JSON.stringify({
    // Left out when there is none, as in snapshots from before there was any.
    ...{ at, weights, rules, ...(spread && isSpread(spread) ? { spread } : {}), ...(fits.length > 0 ? { fits } : {}) },
    ...{ mentees: byId(mentees), mentors: byId(mentors) },
    ...{ blocked: byPair(blocked), apart: byPair(apart), locked: byPair(locked) },
  })
}

export const readFile = (text: string) => JSON.parse(text) as RoundFile
