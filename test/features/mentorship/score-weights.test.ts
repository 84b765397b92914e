import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkWeights, DEFAULT_WEIGHTS, PARTS } from '#app/features/mentorship/score-weights.ts'
import { RUNS, weightsArb } from './match-people.ts'

test('the default weights are accepted', () => {
  expect(checkWeights(DEFAULT_WEIGHTS)).toEqual([])
})

test('any whole weights from 0 to 40 that add up to 100 are accepted', () => {
  fc.assert(
    fc.property(weightsArb, (weights) => {
      expect(checkWeights(weights)).toEqual([])
    }),
    RUNS,
  )
})

test('weights out of bounds are refused, whatever the others are', () => {
  const out = fc.oneof(fc.integer({ min: 41 }), fc.integer({ max: -1 }))
  fc.assert(
    fc.property(weightsArb, fc.constantFrom(...PARTS), out, (weights, part, weight) => {
      expect(checkWeights({ ...weights, [part]: weight })).toEqual([{ part, problem: 'outOfBounds' }])
    }),
    RUNS,
  )
})

test('weights that do not add up to 100 are refused with their sum', () => {
  expect(checkWeights({ ...DEFAULT_WEIGHTS, place: 5 })).toEqual([{ part: 'sum', problem: 'notHundred', sum: 101 }])
})

test.each([
  ['a broken percent', { ...DEFAULT_WEIGHTS, place: 3.5 }, { part: 'place', problem: 'notWhole' }],
  ['no number', { ...DEFAULT_WEIGHTS, place: '4' }, { part: 'place', problem: 'notWhole' }],
  ['NaN', { ...DEFAULT_WEIGHTS, place: Number.NaN }, { part: 'place', problem: 'notWhole' }],
  ['a missing part', { ...DEFAULT_WEIGHTS, place: undefined }, { part: 'place', problem: 'missing' }],
  ['a part that does not exist', { ...DEFAULT_WEIGHTS, age: 0 }, { part: 'age', problem: 'unknown' }],
])('%s is refused', (_what, weights, problem) => {
  expect(checkWeights(weights)).toEqual([problem])
})
