import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Pairing, pairKey, remainderOf } from '#app/features/mentorship/round/people.ts'
import { rematch } from '#app/features/mentorship/round/rematch.ts'
import type { RoundResult } from '#app/features/mentorship/round/round-result.ts'
import { runRound } from '#app/features/mentorship/round/run-round.ts'
import { POLICIES } from '#app/features/mentorship/solver/solution.ts'
import { meets, named, OPTIONS, roundOf, takes } from './given-people.ts'
import { peopleArb } from './people-arb.ts'

const keys = ({ pairs }: Pick<RoundResult, 'pairs'>) => pairs.map(({ menteeId, mentorId }) => pairKey([menteeId, mentorId]))
const answered = (result: RoundResult, said: readonly number[]) => {
  const pairs = result.pairs.map(({ menteeId, mentorId }): Pairing => [menteeId, mentorId])
  const of = (answer: number) => pairs.filter((_, at) => said[at] === answer)
  return { accepted: of(1), declined: of(2) }
}
const saidArb = fc.array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 })

test('what was accepted stays, what was declined never comes back, and the rest is a fresh round of the remainder', () => {
  fc.assert(
    fc.property(peopleArb, fc.constantFrom(...POLICIES), saidArb, saidArb, (people, policy, first, second) => {
      let result = runRound(people, { ...OPTIONS, policy })
      const refused = new Set<string>()
      for (const said of [first, second]) {
        const answers = answered(result, said)
        // Somebody who has said yes does not say no in a later wave.
        const fresh = (pair: Pairing) => !result.settled.accepted.some((known) => pairKey(known) === pairKey(pair))
        const given = { accepted: answers.accepted, declined: answers.declined.filter(fresh) }
        for (const pair of given.declined) refused.add(pairKey(pair))
        const next = rematch(people, result, given, OPTIONS)
        const found = keys(next)
        for (const pair of [...result.settled.accepted, ...given.accepted]) expect(found).toContain(pairKey(pair))
        for (const key of refused) expect(found).not.toContain(key)
        const settled = new Set(next.settled.accepted.map(pairKey))
        const rest = runRound(remainderOf(people, next.settled.accepted, next.settled.declined), { ...OPTIONS, policy })
        expect(found.filter((key) => !settled.has(key))).toEqual(keys(rest))
        result = next
      }
    }),
    { numRuns: 200 },
  )
})

test('an accepted pair stays although one of the two has blocked the other since', () => {
  const people = roundOf({ mentees: [meets('amal'), meets('bo')], mentors: [takes('cy', 2)] })
  const first = runRound(people, OPTIONS)
  const blocked: Pairing[] = [['amal', 'cy']]
  const next = rematch({ ...people, blocked }, first, { accepted: [['amal', 'cy']], declined: [['bo', 'cy']] }, OPTIONS)
  expect(named(next.pairs)).toEqual(['amal-cy'])
  expect(next.unmatched).toMatchObject([{ menteeId: 'bo', reason: 'keptApart' }])
})

test('a pair that was never proposed, or was declined, cannot be accepted', () => {
  const people = roundOf({ mentees: [meets('amal')], mentors: [takes('cy')] })
  const first = runRound(people, OPTIONS)
  expect(() => rematch(people, first, { accepted: [['amal', 'di']], declined: [] }, OPTIONS)).toThrow('were not proposed to each other')
  const both = { accepted: [['amal', 'cy']], declined: [['amal', 'cy']] } as const
  expect(() => rematch(people, first, both, OPTIONS)).toThrow('both accepted and declined')
})
