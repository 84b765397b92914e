import { type Pairing, pairKey, type RoundPeople, remainderOf } from './people.ts'
import type { RoundResult } from './round-result.ts'
import { locksThatHold, type RoundOptions, roundAround } from './run-round.ts'

/** What people said to their pairs. A pair that waits for an answer and may not move is given as accepted. */
export type Answers = { accepted: readonly Pairing[]; declined: readonly Pairing[] }

/**
 * Matches again what is free after some answers, with the policy and seed of the round before.
 *
 * - An accepted pair stays, whatever has come between the two since; a declined one never comes again, in any later
 *   rematch of the result either.
 * - The rest is a fresh round of `remainderOf(people, accepted, declined)`; its locks hold unless they were declined.
 * - `people` are as they were when the round ran: accepted pairs take places here, and are not in `activeCount`.
 *
 * Throws a RangeError for an accepted pair that was never proposed, for a pair that is both, and for a lock that cannot hold.
 */
export function rematch(
  people: RoundPeople,
  previous: RoundResult,
  answers: Answers,
  options: Omit<RoundOptions, 'policy' | 'seed'>,
): RoundResult {
  const settled = settle(previous, answers)
  const rest = { ...people, apart: [...(people.apart ?? []), ...settled.declined] }
  const { locked } = locksThatHold(remainderOf(rest, settled.accepted, settled.declined), options.at)
  const given = { ...rest, locked: [...settled.accepted, ...locked] }
  return { ...roundAround(given, { ...options, policy: previous.policy, seed: previous.seed }), settled }
}

function settle({ pairs, settled }: RoundResult, { accepted, declined }: Answers): RoundResult['settled'] {
  const proposed = new Set(pairs.map(({ menteeId, mentorId }) => pairKey([menteeId, mentorId])))
  const all = { accepted: once([...settled.accepted, ...accepted]), declined: once([...settled.declined, ...declined]) }
  const refused = new Set(all.declined.map(pairKey))
  for (const pair of all.accepted) {
    if (!proposed.has(pairKey(pair))) throw new RangeError(`${pair.join(' and ')} were not proposed to each other`)
    if (refused.has(pairKey(pair))) throw new RangeError(`${pair.join(' and ')} are both accepted and declined`)
  }
  return all
}

const once = (pairs: readonly Pairing[]) => [...new Map(pairs.map((pair) => [pairKey(pair), pair])).values()]

export type { remainderOf }
