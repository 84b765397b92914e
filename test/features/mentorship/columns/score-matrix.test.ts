import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreMatrix } from '#app/features/mentorship/columns/score-matrix.ts'
import { mayPair, NO_RELATIONS, type Relations } from '#app/features/mentorship/hard-filters.ts'
import { scorePair } from '#app/features/mentorship/score.ts'
import { AT, mentee, mentor, weightsArb } from '../match-people.ts'
import { anyMentee, anyMentors, anyRelations } from './worlds.ts'

const cohort = fc.uniqueArray(anyMentee, { maxLength: 6, selector: ({ id }) => id })

test('the matrix holds the score of every pair, and -1 for those that may not be', () => {
  fc.assert(
    fc.property(
      cohort,
      anyMentors,
      weightsArb,
      fc.array(anyRelations, { minLength: 6, maxLength: 6 }),
      (mentees, mentors, weights, all) => {
        const between = new Map<string, Map<string, Relations>>(mentees.map(({ id }, at) => [id, all[at] ?? new Map()]))
        const expected = mentees.flatMap((one) =>
          mentors.map((other) => {
            const relations = between.get(one.id)?.get(other.id) ?? NO_RELATIONS
            return mayPair(one, other, AT, relations) ? scorePair(one, other, weights, relations.wishes).total : -1
          }),
        )
        const matrix = scoreMatrix(mentees, mentors, { at: AT, weights, relationsOf: (id) => between.get(id) })
        expect([...matrix]).toEqual(expected)
      },
    ),
    { numRuns: 1000 },
  )
})

test('nobody at all is an empty matrix', () => {
  expect(scoreMatrix([], [], { at: AT })).toHaveLength(0)
  expect(scoreMatrix([mentee()], [], { at: AT })).toHaveLength(0)
})

test('the same mentor twice, or weights which were not checked, are a mistake of ours', () => {
  expect(() => scoreMatrix([], [mentor(), mentor()], { at: AT })).toThrow('different ids')
  expect(() => scoreMatrix([], [], { at: AT, weights: {} as never })).toThrow('checkWeights')
})
