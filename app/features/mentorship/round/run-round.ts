import { hashOrder } from '../solver/hash-order.ts'
import { highestScore, type Instance } from '../solver/instance.ts'
import type { Policy, Progress, Solution } from '../solver/solution.ts'
import { solveRound } from '../solver/solve-round.ts'
import { isSpread, NO_SPREAD, placeCosts, type Spread } from '../solver/spread.ts'
import { canonicalPeople } from './canonical-people.ts'
import { fairnessByLanguage } from './fairness.ts'
import { lockProblems } from './locks.ts'
import { compareIds, placesOf, type RoundPeople, remainderOf } from './people.ts'
import type { Prices, RoundPair, RoundResult } from './round-result.ts'
import { scoreOfPair, scorePairs, type Watched } from './score-pairs.ts'
import { explainUnmatched, placesLeft } from './unmatched.ts'

export type RoundOptions = {
  policy: Policy
  /** Decides among equally good rounds. */
  seed: string
  /** The moment asked about, ISO-8601: whose pause has ended by then takes part. */
  at: string
  sha256: (text: string) => string
  onProgress?: ((progress: Progress) => void) | undefined
  cancelled?: Watched['cancelled']
}

/**
 * Matches the people of a round as well as the policy can, and proves it.
 *
 * - Locked pairs stand, each on a place of its mentor; the rest is solved around them.
 * - A pair that anything forbids never comes out, no mentor gets more mentees than places.
 * - The same people, policy, seed and moment give the same result, in whatever order people and their answers are listed.
 *
 * Throws a RangeError when a lock cannot hold (see `lockProblems`), and a SolveCancelled.
 */
export function runRound(people: RoundPeople, options: RoundOptions): RoundResult {
  return roundAround(locksThatHold(people, options.at), options)
}

/** The same people, when all their locks can hold; otherwise a RangeError. */
export function locksThatHold(people: RoundPeople, at: string): RoundPeople {
  const [problem] = lockProblems(people, at)
  if (problem) throw new RangeError(`the lock of ${problem.pair.join(' and ')} cannot hold: ${problem.problem}`)
  return people
}

/** The round around its locked pairs, whatever has come between them since. */
export function roundAround(people: RoundPeople, options: RoundOptions): RoundResult {
  const free = remainderOf(people, people.locked)
  const { instance, solution } = solveFree(free, options)
  const pairs = [...pairsGiven(people), ...pairsFound(free, solution)].sort((a, b) => compareIds(a.menteeId, b.menteeId))
  return {
    ...{ policy: options.policy, seed: options.seed, snapshot: options.sha256(canonicalPeople(people)) },
    ...{ mentees: people.mentees.length, mentors: people.mentors.length },
    places: people.mentors.reduce((sum, mentor) => sum + placesOf(mentor), 0),
    ...measured(pairs),
    ...spreadOf(people, options, pairs),
    certificate: certificateOf(solution),
    pairs,
    unmatched: explainUnmatched(people, { at: options.at, left: placesLeft(people, pairs), alone: aloneIn(free, pairs) }),
    fairness: fairnessByLanguage(people, pairs),
    prices: pricesOf(free, instance, solution),
    settled: { accepted: [], declined: [] },
  }
}

function solveFree(free: RoundPeople, { policy, seed, at, onProgress, cancelled }: RoundOptions) {
  const [mentees, mentors] = [free.mentees.map(({ id }) => id), free.mentors.map(({ id }) => id)]
  const watched = { ...(onProgress ? { onProgress } : {}), ...(cancelled ? { cancelled } : {}) }
  const instance: Instance = {
    ...{ mentees: mentees.length, mentors: mentors.length },
    capacity: Int32Array.from(free.mentors, placesOf),
    held: Int32Array.from(free.mentors, ({ activeCount }) => activeCount),
    scores: { kind: 'dense', values: scorePairs(free, at, watched) },
  }
  const order = { mentees: hashOrder(mentees, seed), mentors: hashOrder(mentors, seed) }
  return { instance, solution: solveRound(instance, { policy, order, spread: spreadFor(free, policy), ...watched }) }
}

/** A stable round knows no spread. */
const spreadFor = ({ spread = NO_SPREAD }: RoundPeople, policy: Policy): Spread => (policy === 'stable' ? NO_SPREAD : spread)

function spreadOf(people: RoundPeople, { policy }: RoundOptions, pairs: readonly RoundPair[]): Pick<RoundResult, 'spread'> {
  const spread = spreadFor(people, policy)
  if (!isSpread(spread)) return {}
  const load = new Map(people.mentors.map(({ id, activeCount }) => [id, activeCount]))
  let [crowding, total] = [0, 0]
  for (const { mentorId, score } of pairs) {
    const held = load.get(mentorId) ?? 0
    load.set(mentorId, held + 1)
    crowding += held
    total += score
  }
  return { spread: { ...spread, value: total - spread.concave * crowding, crowding } }
}

function pairsGiven(people: RoundPeople): RoundPair[] {
  const [menteeOf, mentorOf] = [byId(people.mentees), byId(people.mentors)]
  return people.locked.map(([menteeId, mentorId]) => {
    const [mentee, mentor] = [menteeOf.get(menteeId), mentorOf.get(mentorId)]
    if (!mentee || !mentor) throw new RangeError(`${menteeId} and ${mentorId} are not both among the people`)
    const { total, parts } = scoreOfPair(people, mentee, mentor)
    return { menteeId, mentorId, score: total, parts, locked: true }
  })
}

const byId = <T extends { id: string }>(people: readonly T[]) => new Map(people.map((one) => [one.id, one]))

function pairsFound(free: RoundPeople, { col }: Solution): RoundPair[] {
  return free.mentees.flatMap((mentee, i) => {
    const mentor = free.mentors[col[i] ?? -1]
    if (!mentor) return []
    const { total, parts } = scoreOfPair(free, mentee, mentor)
    return [{ menteeId: mentee.id, mentorId: mentor.id, score: total, parts, locked: false }]
  })
}

function aloneIn({ mentees }: RoundPeople, pairs: readonly RoundPair[]) {
  const matched = new Set(pairs.map(({ menteeId }) => menteeId))
  return mentees.filter(({ id }) => !matched.has(id))
}

function measured(pairs: readonly RoundPair[]) {
  const scores = pairs.map(({ score }) => score)
  const floor = scores.reduce<number | null>((least, score) => (least === null || score < least ? score : least), null)
  return { matched: pairs.length, total: scores.reduce((sum, score) => sum + score, 0), floor }
}

function certificateOf({ policy, certificate, matched, total, floor }: Solution): RoundResult['certificate'] {
  return { proof: policy === 'stable' ? 'everyPair' : 'duality', gap: certificate.gap, matched, total, floor }
}

function pricesOf(free: RoundPeople, instance: Instance, { certificate, policy, spread }: Solution): Prices | null {
  if (policy === 'stable') return null
  const named = (people: readonly { id: string }[], prices: Float64Array) =>
    Object.fromEntries([...people.entries()].sort(([, a], [, b]) => compareIds(a.id, b.id)).map(([at, { id }]) => [id, prices[at] ?? 0]))
  const highest = highestScore(instance)
  return {
    highest,
    ...(isSpread(spread) ? { places: placeCosts(instance, highest, spread).most } : {}),
    mentees: named(free.mentees, certificate.menteePrice),
    mentors: named(free.mentors, certificate.mentorPrice),
  }
}
