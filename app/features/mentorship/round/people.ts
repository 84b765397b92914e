import type { MatchMentor, MatchPerson } from '../match-person.ts'
import type { Weights } from '../score-weights.ts'
import type { Spread } from '../solver/spread.ts'

export type Pairing = readonly [menteeId: string, mentorId: string]

/** Ids of the other side: at most five wishes, which count a little, and whom one would rather not meet, which binds. */
export type Preferred = { wishes?: readonly string[] | undefined; ratherNot?: readonly string[] | undefined }
export type RoundMentee = MatchPerson & Preferred
export type RoundMentor = MatchMentor & Preferred

/** What an organisation asks of every pair, beyond what always holds. */
export type PairRules = {
  /** No pair under so many points of 100. */
  minPoints?: number | undefined
  sameSector?: boolean | undefined
  /** Both live in the same region, or are both glad to meet online. */
  canMeet?: boolean | undefined
}

/** The mentees of a group have a wish of their own about mentors that the mentors of the group fulfil by their own word. */
export type Fit = { mentees: readonly string[]; mentors: readonly string[] }

/** All that a round knows. Ids are unique on each side, and every pair names people who are in it. */
export type RoundPeople = {
  mentees: readonly RoundMentee[]
  mentors: readonly RoundMentor[]
  /** Kept apart by a block of either side, or by the organiser. */
  blocked: readonly Pairing[]
  /** Paired before, or declined. */
  apart?: readonly Pairing[] | undefined
  /** A declared conflict of interest: as if both worked for the same employer. */
  conflicts?: readonly Pairing[] | undefined
  /** A soft wish, worth at most `OWN_WISH_POINTS`; what was wished for does not stand here. Nobody is in two groups on one side. */
  fits?: readonly Fit[] | undefined
  /** Together, before anybody else is matched. */
  locked: readonly Pairing[]
  weights: Weights
  rules?: PairRules | undefined
  /** How mentees are spread over mentors; a mentor's running mentorships count. Not for the policy `stable`. */
  spread?: Spread | undefined
}

/** How many more a mentor takes. */
export const placesOf = ({ capacity, activeCount }: Pick<RoundMentor, 'capacity' | 'activeCount'>) => Math.max(0, capacity - activeCount)

export const pairKey = ([menteeId, mentorId]: Pairing) => JSON.stringify([menteeId, mentorId])

export const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What is left when some pairs are settled: without their mentees, each taking one place of its mentor; `apart` grows by
 * the pairs that may not come again. Locked pairs among the settled ones are done with.
 */
export function remainderOf(people: RoundPeople, settled: readonly Pairing[], declined: readonly Pairing[] = []): RoundPeople {
  const taken = new Set(settled.map(([menteeId]) => menteeId))
  const used = new Map<string, number>()
  for (const [, mentorId] of settled) used.set(mentorId, (used.get(mentorId) ?? 0) + 1)
  const refused = new Set(declined.map(pairKey))
  const stays = (pair: Pairing) => !taken.has(pair[0])
  return {
    ...people,
    mentees: people.mentees.filter(({ id }) => !taken.has(id)),
    mentors: people.mentors.map((mentor) => ({ ...mentor, activeCount: mentor.activeCount + (used.get(mentor.id) ?? 0) })),
    blocked: people.blocked.filter(stays),
    apart: [...(people.apart ?? []), ...declined].filter(stays),
    conflicts: people.conflicts?.filter(stays),
    locked: people.locked.filter((pair) => stays(pair) && !refused.has(pairKey(pair))),
  }
}
