import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lockProblems } from '#app/features/mentorship/round/locks.ts'
import type { RoundPeople } from '#app/features/mentorship/round/people.ts'
import { runRound } from '#app/features/mentorship/round/run-round.ts'
import { whyNot, whyNotAny } from '#app/features/mentorship/round/why-not.ts'
import type { Policy } from '#app/features/mentorship/solver/solution.ts'
import { AT } from '../match-people.ts'
import { meets, OPTIONS, roundOf, takes } from './given-people.ts'
import { peopleArb } from './people-arb.ts'

const asked = (people: RoundPeople, pair: [string, string], policy: Policy = 'optimal') =>
  whyNot({ people, at: AT, result: runRound(people, { ...OPTIONS, policy }) }, pair)
const job = { goals: ['find-a-job'] }

/** cy does more for bo, who has nobody else as good. */
const contested = roundOf({
  mentees: [meets('amal', { ...job, skills: ['audit'], yearsExperience: 5 }), meets('bo', job)],
  mentors: [takes('cy', 1, { ...job, skills: ['audit'] }), takes('di', 1, { skills: ['audit'], yearsExperience: 10 })],
})

test('the pair that was made is said to be it', () => {
  expect(asked(contested, ['amal', 'di'])).toMatchObject({ kind: 'chosen', gain: 0 })
})

test('a better mentor whose place does more for somebody else: what one would gain, and the others lose at least', () => {
  const { goals, experience } = contested.weights
  expect(asked(contested, ['amal', 'cy'])).toMatchObject({ kind: 'neededElsewhere', gain: (goals - experience) * 100 })
})

test('a mentor who suits just as well is said to be no better for everybody together', () => {
  const people = roundOf({ mentees: [meets('amal')], mentors: [takes('cy'), takes('di')] })
  const kinds = ['cy', 'di'].map((id) => asked(people, ['amal', id])?.kind)
  expect(kinds.toSorted()).toEqual(['chosen', 'equal'])
})

test('what forbids a pair is said', () => {
  expect(asked({ ...contested, blocked: [['amal', 'cy']] }, ['amal', 'cy'])).toMatchObject({ kind: 'barred', bars: ['blocked'] })
})

test('a mentor who suits less, one without a place, and one who would leave somebody alone', () => {
  expect(asked(contested, ['bo', 'di'])).toMatchObject({ kind: 'worse' })
  const full = { ...contested, mentors: contested.mentors.map((one) => (one.id === 'cy' ? { ...one, capacity: 0 } : one)) }
  expect(asked(full, ['bo', 'cy'])).toMatchObject({ kind: 'noPlaces' })
  const only = roundOf({
    mentees: [meets('amal', { ...job, slots: ['mon-evening', 'tue-morning'] }), meets('bo')],
    mentors: [takes('cy', 1, job), takes('di', 1, { slots: ['tue-morning'] })],
  })
  // The prices only bound the loss; here they do not tell that bo would have nobody.
  expect(['costsAMatch', 'neededElsewhere']).toContain(asked(only, ['amal', 'cy'])?.kind)
})

test('in a stable round the mentor has others who suit better', () => {
  expect(asked(contested, ['bo', 'cy'], 'stable')).toMatchObject({ kind: 'suitsOthers', loss: null })
})

test('nobody is asked about who is not there', () => {
  expect(asked(contested, ['amal', 'zoe'])).toBeUndefined()
})

test('a pair made all the same costs the round at least what was said, and a match where that was said', () => {
  fc.assert(
    fc.property(peopleArb, (people) => {
      const result = runRound(people, OPTIONS)
      for (const { id } of people.mentees.filter((one) => people.locked.every(([locked]) => locked !== one.id)))
        for (const { mentorId, kind, loss } of whyNotAny({ people, result, at: AT }, id)) {
          const forced: RoundPeople = { ...people, locked: [...people.locked, [id, mentorId]] }
          if (kind === 'chosen' || kind === 'barred' || lockProblems(forced, AT).length > 0) continue
          const other = runRound(forced, OPTIONS)
          if (kind === 'costsAMatch') expect(other.matched).toBeLessThan(result.matched)
          else if (loss !== null && other.matched === result.matched) expect(other.total).toBeLessThanOrEqual(result.total - loss)
        }
    }),
    { numRuns: 60 },
  )
})
