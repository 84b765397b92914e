import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import type { Weights } from '#app/features/mentorship/score-weights.ts'
import type { RoundRules } from './round.ts'

export type Pairing = [menteeId: string, mentorId: string]

/**
 * Everything that a run reads: a people file with the round's own rules. What stands in it and a seed give the same pairs
 * for ever, whatever becomes of the people's profiles. Nothing in it says who anybody is but their id.
 */
export type RoundFile = {
  /** The moment asked about: the beginning of a day in Hong Kong, when pauses end. */
  at: string
  weights: Weights
  rules: RoundRules
  mentees: MatchPerson[]
  /** `capacity` is what the mentor takes in this round beside the running ones that `activeCount` counts. */
  mentors: MatchMentor[]
  /** Kept apart, whoever wished it: a block, a refusal, an earlier pair, the organiser. */
  blocked: Pairing[]
  /** Together, before anybody else is matched. */
  locked: Pairing[]
}

const byId = <T extends { id: string }>(people: T[]) => [...people].sort((a, b) => (a.id < b.id ? -1 : 1))
const byPair = (pairs: Pairing[]) =>
  [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))

/** The text of a file. The same people give the same text, in whatever order they were found. */
export function fileText({ at, weights, rules, mentees, mentors, blocked, locked }: RoundFile): string {
  return JSON.stringify({
    ...{ at, weights, rules, mentees: byId(mentees), mentors: byId(mentors) },
    ...{ blocked: byPair(blocked), locked: byPair(locked) },
  })
}

export const readFile = (text: string) => JSON.parse(text) as RoundFile

/** How many more a mentor takes. */
export const placesOf = ({ capacity, activeCount }: Pick<MatchMentor, 'capacity' | 'activeCount'>) => Math.max(0, capacity - activeCount)
