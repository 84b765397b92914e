import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lockProblems } from '#app/features/mentorship/round/locks.ts'
import { pairBars } from '#app/features/mentorship/round/pair-bars.ts'
import { pairKey, placesOf, type RoundPeople } from '#app/features/mentorship/round/people.ts'
import type { RoundResult } from '#app/features/mentorship/round/round-result.ts'
import { runRound } from '#app/features/mentorship/round/run-round.ts'
import { scoreOfPair, scorePairs } from '#app/features/mentorship/round/score-pairs.ts'
import { POLICIES } from '#app/features/mentorship/solver/solution.ts'
import { GOALS } from '#app/lib/goals.ts'
import { SLOTS } from '#app/lib/slots.ts'
import { AT } from '../match-people.ts'
import { OPTIONS, takes } from './given-people.ts'
import { peopleArb, shuffledPeople } from './people-arb.ts'

const RUNS = { numRuns: 200 }
const policyArb = fc.constantFrom(...POLICIES)
const best = ({ matched, total }: RoundResult) => [matched, total] as const
const atLeast = (a: readonly [number, number], b: readonly [number, number]) => a[0] > b[0] || (a[0] === b[0] && a[1] >= b[1])
const byKey = ({ pairs }: RoundResult) => new Map(pairs.map((pair) => [pairKey([pair.menteeId, pair.mentorId]), pair]))

test('every pair may be, within the places, and its parts add up to its score', () => {
  fc.assert(
    fc.property(peopleArb, policyArb, (people, policy) => {
      const result = runRound(people, { ...OPTIONS, policy })
      const { between } = pairBars(people, AT)
      const load = new Map<string, number>()
      for (const { menteeId, mentorId, score, parts, locked } of result.pairs) {
        const mentee = people.mentees.find(({ id }) => id === menteeId)
        const mentor = people.mentors.find(({ id }) => id === mentorId)
        if (!mentee || !mentor) throw new Error('a pair of somebody unknown')
        expect(between(mentee, mentor).filter((bar) => !(locked && bar === 'rule'))).toEqual([])
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score)
        expect(scoreOfPair(people, mentee, mentor)).toEqual({ total: score, parts })
        load.set(mentorId, (load.get(mentorId) ?? 0) + 1)
      }
      for (const mentor of people.mentors) expect(load.get(mentor.id) ?? 0).toBeLessThanOrEqual(placesOf(mentor))
      expect(new Set(result.pairs.map(({ menteeId }) => menteeId)).size).toBe(result.matched)
      expect(result.certificate.gap).toBe(0)
      expect(result.matched + result.unmatched.length).toBe(result.mentees)
    }),
    RUNS,
  )
})

test('all scores at once are those of each pair, and -1 stands where something forbids it', () => {
  fc.assert(
    fc.property(peopleArb, (people) => {
      const { between } = pairBars(people, AT)
      const expected = people.mentees.flatMap((mentee) =>
        people.mentors.map((mentor) => (between(mentee, mentor).length > 0 ? -1 : scoreOfPair(people, mentee, mentor).total)),
      )
      expect([...scorePairs(people, AT)]).toEqual(expected)
    }),
    RUNS,
  )
})

test('the order of people, of their answers and of the pairs changes nothing at all, the snapshot included', () => {
  const both = peopleArb.chain((people) => fc.tuple(fc.constant(people), shuffledPeople(people)))
  fc.assert(
    fc.property(both, policyArb, ([people, shuffled], policy) => {
      const text = JSON.stringify(runRound(people, { ...OPTIONS, policy }))
      expect(JSON.stringify(runRound(shuffled, { ...OPTIONS, policy }))).toBe(text)
      expect(JSON.stringify(runRound(structuredClone(people), { ...OPTIONS, policy }))).toBe(text)
    }),
    RUNS,
  )
})

test('name, gender, nationality and age change nothing', () => {
  const traits = fc.record({
    name: fc.string(),
    gender: fc.constantFrom('female', 'male', 'other'),
    nationality: fc.string(),
    age: fc.nat({ max: 99 }),
  })
  fc.assert(
    fc.property(peopleArb, fc.array(traits, { minLength: 16, maxLength: 16 }), policyArb, (people, told, policy) => {
      const mentees = people.mentees.map((one, i) => ({ ...one, ...told[i] }))
      const mentors = people.mentors.map((one, i) => ({ ...one, ...told[15 - i] }))
      const options = { ...OPTIONS, policy }
      expect(runRound({ ...people, mentees, mentors }, options)).toEqual(runRound(people, options))
    }),
    RUNS,
  )
})

/** Some mentees have a wish of their own, and some mentors fulfil it by their own word. */
const fitsArb = fc.array(
  fc.record({ mentees: fc.array(fc.nat({ max: 7 }), { maxLength: 5 }), mentors: fc.array(fc.nat({ max: 7 }), { maxLength: 5 }) }),
  { minLength: 1, maxLength: 1 },
)

test('with a wish of their own only what was stated counts: at most three points, for those pairs, forbidding and allowing none', () => {
  fc.assert(
    fc.property(peopleArb, fitsArb, policyArb, (people, picks, policy) => {
      const ids = (list: readonly { id: string }[], at: number[]) => [...new Set(at.flatMap((k) => list[k]?.id ?? []))]
      const fits = picks.map(({ mentees, mentors }) => ({ mentees: ids(people.mentees, mentees), mentors: ids(people.mentors, mentors) }))
      const wishing = { ...people, fits }
      const [plain, wished] = [scorePairs(people, AT), scorePairs(wishing, AT)]
      people.mentees.forEach((mentee, i) => {
        people.mentors.forEach((mentor, j) => {
          const [before, after] = [plain[i * people.mentors.length + j] as number, wished[i * people.mentors.length + j] as number]
          const fit = fits.some((one) => one.mentees.includes(mentee.id) && one.mentors.includes(mentor.id))
          expect(after).toBe(before === -1 ? -1 : fit ? Math.min(10_000, before + 300) : before)
          const { total, parts } = scoreOfPair(wishing, mentee, mentor)
          expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total)
          if (before !== -1) expect(total).toBe(after)
        })
      })
      const result = runRound(wishing, { ...OPTIONS, policy })
      expect(result.certificate.gap).toBe(0)
      expect(runRound({ ...people, fits: [] }, { ...OPTIONS, policy })).toEqual(runRound(people, { ...OPTIONS, policy }))
    }),
    RUNS,
  )
})

describe('for everybody together', () => {
  test('a further mentor never lowers how many are matched, nor then the total', () => {
    fc.assert(
      fc.property(peopleArb, (people) => {
        const { id: _id, ...like } = people.mentors[0] ?? takes('new')
        const more = { ...people, mentors: [...people.mentors, { ...takes('zz-new'), ...like, id: 'zz-new' }] }
        expect(atLeast(best(runRound(more, OPTIONS)), best(runRound(people, OPTIONS)))).toBe(true)
      }),
      RUNS,
    )
  })

  test('nor does a further place', () => {
    fc.assert(
      fc.property(peopleArb, fc.nat(), (people, which) => {
        const chosen = which % Math.max(1, people.mentors.length)
        const mentors = people.mentors.map((mentor, at) => (at === chosen ? { ...mentor, capacity: mentor.capacity + 1 } : mentor))
        expect(atLeast(best(runRound({ ...people, mentors }, OPTIONS)), best(runRound(people, OPTIONS)))).toBe(true)
      }),
      RUNS,
    )
  })

  test('the floor round matches as many as the optimal one, and its worst pair is at least as good', () => {
    fc.assert(
      fc.property(peopleArb, (people) => {
        const [optimal, floor] = [runRound(people, OPTIONS), runRound(people, { ...OPTIONS, policy: 'floor' })]
        expect(floor.matched).toBe(optimal.matched)
        expect(floor.certificate.floor ?? 0).toBeGreaterThanOrEqual(optimal.certificate.floor ?? 0)
        expect(floor.total).toBeLessThanOrEqual(optimal.total)
      }),
      RUNS,
    )
  })

  test('in a stable round no two people would both rather have each other', () => {
    fc.assert(
      fc.property(peopleArb, (people) => {
        expect(blockingPairs(people, runRound(people, { ...OPTIONS, policy: 'stable' }))).toEqual([])
      }),
      RUNS,
    )
  })
})

/** Of the people who are not locked. */
function blockingPairs(people: RoundPeople, { pairs }: RoundResult) {
  const scores = scorePairs(people, AT)
  const locked = new Set(people.locked.map(([menteeId]) => menteeId))
  const own = new Map(pairs.map(({ menteeId, score }) => [menteeId, score]))
  return people.mentees.flatMap((mentee, i) =>
    people.mentors.flatMap((mentor, j) => {
      const score = scores[i * people.mentors.length + j] ?? -1
      if (score < 0 || locked.has(mentee.id) || score <= (own.get(mentee.id) ?? -1)) return []
      const theirs = pairs.filter(({ mentorId }) => mentorId === mentor.id)
      const wants = theirs.length < placesOf(mentor) || theirs.some((pair) => !pair.locked && pair.score < score)
      return wants ? [[mentee.id, mentor.id]] : []
    }),
  )
}

test('a further language, slot or mentor-side goal in common never lowers a score nor forbids a pair', () => {
  const level = fc.constantFrom('conversational' as const, 'fluent' as const)
  fc.assert(
    fc.property(peopleArb, level, fc.constantFrom(...SLOTS), fc.constantFrom(...GOALS), (people, how, slot, goal) => {
      const language = { code: 'tr', level: how }
      const wider = <T extends { languages: object[]; slots: string[] }>(one: T) => ({
        ...one,
        languages: [...one.languages, language],
        slots: [...one.slots, slot],
      })
      const mentors = people.mentors.map((one) => ({ ...wider(one), goals: [...one.goals, goal] }))
      const [before, after] = [
        scorePairs(people, AT),
        scorePairs({ ...people, mentees: people.mentees.map(wider), mentors } as RoundPeople, AT),
      ]
      for (const [at, score] of before.entries()) expect(after[at]).toBeGreaterThanOrEqual(score)
    }),
    RUNS,
  )
})

test('locks stand, and nobody who is kept apart is ever paired', () => {
  fc.assert(
    fc.property(peopleArb, policyArb, (people, policy) => {
      expect(lockProblems(people, AT)).toEqual([])
      const pairs = byKey(runRound(people, { ...OPTIONS, policy }))
      for (const pair of people.locked) expect(pairs.get(pairKey(pair))?.locked).toBe(true)
      for (const pair of [...people.blocked, ...(people.apart ?? []), ...(people.conflicts ?? [])])
        expect(pairs.has(pairKey(pair))).toBe(false)
      for (const { id, ratherNot } of people.mentees)
        for (const other of ratherNot ?? []) expect(pairs.has(pairKey([id, other]))).toBe(false)
      for (const { id, ratherNot } of people.mentors)
        for (const other of ratherNot ?? []) expect(pairs.has(pairKey([other, id]))).toBe(false)
    }),
    RUNS,
  )
})
