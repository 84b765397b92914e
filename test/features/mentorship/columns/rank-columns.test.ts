import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ColumnStore, openColumns } from '#app/features/mentorship/columns/column-store.ts'
import { rankColumns } from '#app/features/mentorship/columns/rank-columns.ts'
import { passes } from '#app/features/mentorship/filter-mentors.ts'
import { NO_RELATIONS } from '#app/features/mentorship/hard-filters.ts'
import type { MatchMentor } from '#app/features/mentorship/match-person.ts'
import { rankMentors } from '#app/features/mentorship/rank.ts'
import { AT, MEETING, mentee, mentor } from '../match-people.ts'
import { anyMentor, anyWorld } from './worlds.ts'

const RUNS = { numRuns: 1500 }
type World = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never

/** The plain rules over the same people. */
function plainly({ mentee: who, mentors, relations, weights, filters }: World, at = AT) {
  const relationsOf = (id: string) => relations.get(id) ?? NO_RELATIONS
  const passing = mentors.filter((one) => passes(filters, one, who))
  return rankMentors(who, passing, { at, weights, relationsOf })
}

test('the columns give the order and the scores of the plain rules, in every world and under every filter', () => {
  fc.assert(
    fc.property(anyWorld, fc.constantFrom(AT, AT, 'never'), (world, at) => {
      const { mentee: who, mentors, ...options } = world
      const expected = plainly(world, at)
      expect(rankColumns(openColumns(mentors), who, { at, ...options })).toEqual({ total: expected.length, items: expected })
    }),
    RUNS,
  )
})

test('pages fit together without gap or repetition', () => {
  fc.assert(
    fc.property(anyWorld, fc.integer({ min: 1, max: 7 }), (world, top) => {
      const { mentee: who, mentors, ...options } = world
      const store = openColumns(mentors)
      const expected = plainly(world)
      const paged = Array.from({ length: Math.ceil(expected.length / top) + 1 }, (_, page) =>
        rankColumns(store, who, { at: AT, ...options, top, offset: page * top }),
      )
      expect(paged.flatMap(({ items }) => items)).toEqual(expected)
      expect(paged.map(({ total }) => total)).toEqual(paged.map(() => expected.length))
    }),
    { numRuns: 500 },
  )
})

const changes = fc.array(
  fc.oneof(
    anyMentor,
    anyMentor.map(({ id }) => id),
  ),
  { maxLength: 30 },
)

test('a store that was changed answers like a new one over the same mentors', () => {
  fc.assert(
    fc.property(anyWorld, changes, (world, steps) => {
      const { mentee: who, mentors, ...options } = world
      const store = openColumns(mentors)
      const now = new Map(mentors.map((one) => [one.id, one]))
      for (const step of steps) change(store, now, step)
      const expected = plainly({ ...world, mentors: [...now.values()] })
      expect(store.size).toBe(now.size)
      expect(rankColumns(store, who, { at: AT, ...options }).items).toEqual(expected)
    }),
    { numRuns: 1000 },
  )
})

function change(store: ColumnStore, now: Map<string, MatchMentor>, step: MatchMentor | string) {
  if (typeof step === 'string') {
    store.remove(step)
    now.delete(step)
  } else {
    store.put(step)
    now.set(step.id, step)
  }
}

test('a store grows from nothing', () => {
  const store = new ColumnStore(1)
  expect(rankColumns(store, mentee(MEETING), { at: AT })).toEqual({ total: 0, items: [] })
  const mentors = Array.from({ length: 200 }, (_, n) => mentor({ ...MEETING, id: `m${n}`, yearsExperience: n % 40 }))
  for (const one of mentors) store.put(one)
  const who = mentee({ ...MEETING, yearsExperience: 4 })
  expect(rankColumns(store, who, { at: AT }).items).toEqual(rankMentors(who, mentors, { at: AT }))
})

test('two mentors with the same score and the same hash go by id', () => {
  const twins = ['mdu5b0', 'dzhlij'].map((id) => mentor({ ...MEETING, id }))
  const page = (offset: number) => rankColumns(openColumns(twins), mentee({ ...MEETING, id: 'amal' }), { at: AT, top: 1, offset }).items[0]
  expect([page(0)?.mentorId, page(1)?.mentorId]).toEqual(['dzhlij', 'mdu5b0'])
})

test('pages beyond the last are empty, and odd ones harmless', () => {
  const store = openColumns([mentor(MEETING)])
  const sizes = [{ offset: 5 }, { top: 0 }, { top: -3 }, { offset: -1, top: 1 }].map(
    (page) => rankColumns(store, mentee(MEETING), { at: AT, ...page }).items.length,
  )
  expect(sizes).toEqual([0, 0, 0, 1])
})

test('weights which were not checked are a mistake of ours', () => {
  expect(() => rankColumns(openColumns([]), mentee(), { at: AT, weights: {} as never })).toThrow('checkWeights')
})
