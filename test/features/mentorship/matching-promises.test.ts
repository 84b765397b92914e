import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barriers, NO_RELATIONS } from '#app/features/mentorship/hard-filters.ts'
import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { rankMentors } from '#app/features/mentorship/rank.ts'
import { scorePair } from '#app/features/mentorship/score.ts'
import { shownPoints, shownTotal } from '#app/features/mentorship/score-points.ts'
import { PARTS, type PartName } from '#app/features/mentorship/score-weights.ts'
import { GOALS } from '#app/lib/goals.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { SLOTS } from '#app/lib/slots.ts'
import { AT, menteeArb, mentorArb, mentorsArb, RUNS, weightsArb } from './match-people.ts'

const protectedTraits = fc.record({
  name: fc.string(),
  gender: fc.constantFrom('female', 'male', 'other'),
  age: fc.nat({ max: 99 }),
  nationality: fc.string(),
  race: fc.string(),
  religion: fc.string(),
  maritalStatus: fc.string(),
  disability: fc.boolean(),
  photo: fc.webUrl(),
})

test('the parts add up to the total, inside 0 to 10,000, in whole numbers', () => {
  fc.assert(
    fc.property(menteeArb, mentorArb, weightsArb, (mentee, mentor, weights) => {
      const { total, parts } = scorePair(mentee, mentor, weights)
      expect(parts.map(({ name }) => name)).toEqual(PARTS)
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total)
      expect(total).toBeGreaterThanOrEqual(0)
      expect(total).toBeLessThanOrEqual(10_000)
      for (const { name, points, max } of parts) {
        expect(max).toBe(weights[name as PartName] * 100)
        expect(Number.isInteger(points) && points >= 0 && points <= max).toBe(true)
      }
    }),
    RUNS,
  )
})

test('the points shown add up to the score shown, each less than a point from its part', () => {
  fc.assert(
    fc.property(menteeArb, mentorArb, weightsArb, (mentee, mentor, weights) => {
      const score = scorePair(mentee, mentor, weights)
      const shown = shownPoints(score)
      expect([...shown.values()].reduce((sum, points) => sum + points, 0)).toBe(shownTotal(score))
      for (const { name, points } of score.parts) expect(Math.abs((shown.get(name) ?? -9) - points / 100)).toBeLessThan(1)
    }),
    RUNS,
  )
})

test('what somebody left open gives no points', () => {
  fc.assert(
    fc.property(menteeArb, mentorArb, (mentee, mentor) => {
      for (const { facts, points } of scorePair(mentee, mentor).parts) if ('notStated' in facts) expect(points).toBe(0)
    }),
    RUNS,
  )
})

test('the same input gives the same ranking, and the input is left as it was', () => {
  fc.assert(
    fc.property(menteeArb, mentorsArb, weightsArb, (mentee, mentors, weights) => {
      const before = structuredClone({ mentee, mentors, weights })
      const first = rankMentors(mentee, mentors, { at: AT, weights })
      expect({ mentee, mentors, weights }).toEqual(before)
      expect(rankMentors(before.mentee, before.mentors, { at: AT, weights: before.weights })).toEqual(first)
    }),
    RUNS,
  )
})

test('the order of people, and of the answers of each, changes nothing', () => {
  const shuffled = <T extends MatchPerson>(person: T) =>
    fc
      .tuple(
        ...([person.languages, person.skills, person.goals, person.slots, person.interests] as const).map((list) => shuffle<unknown>(list)),
      )
      .map(([languages, skills, goals, slots, interests]) => ({ ...person, languages, skills, goals, slots, interests }) as T)
  const permuted = fc
    .tuple(menteeArb, mentorsArb)
    .chain(([mentee, mentors]) =>
      fc.tuple(fc.constant({ mentee, mentors }), shuffled(mentee), fc.tuple(...mentors.map(shuffled)).chain(shuffle)),
    )
  fc.assert(
    fc.property(permuted, ([original, mentee, mentors]) => {
      expect(rankMentors(mentee, mentors, { at: AT })).toEqual(rankMentors(original.mentee, original.mentors, { at: AT }))
    }),
    RUNS,
  )
})

const shuffle = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })

test('name, gender, age, nationality and the like change nothing', () => {
  fc.assert(
    fc.property(
      menteeArb,
      mentorsArb,
      protectedTraits,
      fc.array(protectedTraits, { minLength: 12, maxLength: 12 }),
      (mentee, mentors, traits, others) => {
        const known = mentors.map((mentor, i) => ({ ...mentor, ...others[i] }))
        expect(rankMentors({ ...mentee, ...traits }, known, { at: AT })).toEqual(rankMentors(mentee, mentors, { at: AT }))
      },
    ),
    RUNS,
  )
})

test('a mentor behind a barrier never appears, and every other one does', () => {
  fc.assert(
    fc.property(
      menteeArb,
      mentorsArb,
      fc.func(fc.record({ blocked: fc.boolean(), earlierPair: fc.boolean() })),
      (mentee, mentors, relationsOf) => {
        const offered = rankMentors(mentee, mentors, { at: AT, relationsOf }).map(({ mentorId }) => mentorId)
        const open = mentors.filter((mentor) => barriers(mentee, mentor, AT, relationsOf(mentor.id)).length === 0)
        expect(offered.toSorted()).toEqual(open.map(({ id }) => id).toSorted())
      },
    ),
    RUNS,
  )
})

test('the ranking goes down, and its top is its beginning', () => {
  fc.assert(
    fc.property(menteeArb, mentorsArb, fc.nat({ max: 12 }), (mentee, mentors, top) => {
      const ranked = rankMentors(mentee, mentors, { at: AT })
      const totals = ranked.map(({ score }) => score.total)
      expect(totals).toEqual(totals.toSorted((a, b) => b - a))
      expect(rankMentors(mentee, mentors, { at: AT, top })).toEqual(ranked.slice(0, top))
    }),
    RUNS,
  )
})

function neverWorse(
  mentee: MatchPerson,
  mentor: MatchMentor,
  betterMentee: MatchPerson,
  betterMentor: MatchMentor,
  weights: Parameters<typeof scorePair>[2],
) {
  expect(scorePair(betterMentee, betterMentor, weights).total).toBeGreaterThanOrEqual(scorePair(mentee, mentor, weights).total)
  const before = barriers(mentee, mentor, AT, NO_RELATIONS)
  for (const barrier of barriers(betterMentee, betterMentor, AT, NO_RELATIONS)) expect(before).toContain(barrier)
}

test('a further common language never lowers a score nor adds a barrier', () => {
  const levels = fc.constantFrom('conversational' as const, 'fluent' as const, 'native' as const)
  fc.assert(
    fc.property(menteeArb, mentorArb, weightsArb, fc.constantFrom(...LANGUAGES), levels, levels, (mentee, mentor, weights, code, a, b) => {
      neverWorse(
        mentee,
        mentor,
        { ...mentee, languages: [...mentee.languages, { code, level: a }] },
        { ...mentor, languages: [...mentor.languages, { code, level: b }] },
        weights,
      )
    }),
    RUNS,
  )
})

test('a further common slot never lowers a score nor adds a barrier', () => {
  fc.assert(
    fc.property(menteeArb, mentorArb, weightsArb, fc.constantFrom(...SLOTS), (mentee, mentor, weights, slot) => {
      neverWorse(mentee, mentor, { ...mentee, slots: [...mentee.slots, slot] }, { ...mentor, slots: [...mentor.slots, slot] }, weights)
    }),
    RUNS,
  )
})

test('a further goal of the mentor never lowers a score nor adds a barrier', () => {
  fc.assert(
    fc.property(menteeArb, mentorArb, weightsArb, fc.constantFrom(...GOALS), (mentee, mentor, weights, goal) => {
      neverWorse(mentee, mentor, mentee, { ...mentor, goals: [...mentor.goals, goal] }, weights)
    }),
    RUNS,
  )
})
