import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { scorePair } from '#app/features/mentorship/score.ts'
import { hashOrder } from '#app/features/mentorship/solver/hash-order.ts'
import { FORBIDDEN, highestScore, type Instance } from '#app/features/mentorship/solver/instance.ts'
import type { Policy, Progress, Solution } from '#app/features/mentorship/solver/solution.ts'
import { solveRound } from '#app/features/mentorship/solver/solve-round.ts'
import { explainUnmatched } from './explain-unmatched.ts'
import { openBars } from './round-bars.ts'
import { placesOf, type RoundFile } from './round-file.ts'
import type { OutcomePair, Prices, RoundOutcome } from './round-outcome.ts'

export type RunOptions = { policy: Policy; seed: string; onProgress?: (progress: Progress) => void; cancelled?: () => boolean }

/**
 * Matches the people of a file. Locked pairs stand before anything else; the rest is solved under the policy and proved.
 * The same file, policy and seed give the same outcome.
 */
export function runFile(file: RoundFile, options: RunOptions): RoundOutcome {
  const locked = lockedPairs(file)
  const free = freePart(file, locked)
  const instance = toInstance(file, free)
  const order = { mentees: hashOrder(idsOf(free.mentees), options.seed), mentors: hashOrder(idsOf(free.mentors), options.seed) }
  const solution = solveRound(instance, { ...options, order })
  const found = pairsOf(instance, solution, free)
  const pairs = [...locked, ...found].sort((a, b) => b.score - a.score || (a.menteeId < b.menteeId ? -1 : 1))
  const matched = new Set(pairs.map(({ menteeId }) => menteeId))
  const left = free.mentees.filter(({ id }) => !matched.has(id))
  return {
    mentees: file.mentees.length,
    places: file.mentors.reduce((sum, mentor) => sum + placesOf(mentor), 0),
    matched: pairs.length,
    total: pairs.reduce((sum, { score }) => sum + score, 0),
    floor: solution.floor,
    gap: options.policy === 'stable' ? null : solution.certificate.gap,
    pairs,
    unmatched: explainUnmatched(file, left),
    prices: pricesOf(instance, solution, free),
  }
}

const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id)

function lockedPairs({ mentees, mentors, locked, weights }: RoundFile): OutcomePair[] {
  const [menteeOf, mentorOf] = [new Map(mentees.map((one) => [one.id, one])), new Map(mentors.map((one) => [one.id, one]))]
  return locked.flatMap(([menteeId, mentorId]) => {
    const [mentee, mentor] = [menteeOf.get(menteeId), mentorOf.get(mentorId)]
    return mentee && mentor ? [{ menteeId, mentorId, score: scorePair(mentee, mentor, weights).total, locked: true }] : []
  })
}

type Free = { mentees: MatchPerson[]; mentors: MatchMentor[]; places: number[] }

function freePart({ mentees, mentors }: RoundFile, locked: OutcomePair[]): Free {
  const taken = new Set(locked.map(({ menteeId }) => menteeId))
  const used = new Map<string, number>()
  for (const { mentorId } of locked) used.set(mentorId, (used.get(mentorId) ?? 0) + 1)
  return {
    mentees: mentees.filter(({ id }) => !taken.has(id)),
    mentors,
    places: mentors.map((mentor) => Math.max(0, placesOf(mentor) - (used.get(mentor.id) ?? 0))),
  }
}

function toInstance(file: RoundFile, { mentees, mentors, places }: Free): Instance {
  const barOf = openBars(file)
  const values = new Int16Array(mentees.length * mentors.length)
  for (const [i, mentee] of mentees.entries())
    for (const [j, mentor] of mentors.entries())
      values[i * mentors.length + j] = barOf(mentee, mentor) ? FORBIDDEN : scorePair(mentee, mentor, file.weights).total
  return { mentees: mentees.length, mentors: mentors.length, capacity: Int32Array.from(places), scores: { kind: 'dense', values } }
}

function pairsOf({ scores }: Instance, { col }: Solution, { mentees, mentors }: Free): OutcomePair[] {
  return [...col.entries()].flatMap(([i, j]) => {
    const [mentee, mentor] = [mentees[i], mentors[j]]
    if (!mentee || !mentor || scores.kind !== 'dense') return []
    return [{ menteeId: mentee.id, mentorId: mentor.id, score: scores.values[i * mentors.length + j] ?? 0, locked: false }]
  })
}

function pricesOf(instance: Instance, { certificate, policy }: Solution, { mentees, mentors }: Free): Prices | null {
  if (policy === 'stable') return null
  const named = (people: readonly { id: string }[], prices: Float64Array) =>
    Object.fromEntries(people.map(({ id }, at) => [id, prices[at] ?? 0]))
  return {
    highest: highestScore(instance),
    mentees: named(mentees, certificate.menteePrice),
    mentors: named(mentors, certificate.mentorPrice),
  }
}
