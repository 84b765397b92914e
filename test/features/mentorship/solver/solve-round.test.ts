import { expect, test } from 'vitest'
import { sparseInstance } from '#app/features/mentorship/solver/instance.ts'
import { solveRound } from '#app/features/mentorship/solver/solve-round.ts'

test('most mentees come before the highest total, and the floor before the total', () => {
  const contested = sparseInstance(
    2,
    2,
    [1, 1],
    [
      [0, 0, 9000],
      [0, 1, 100],
      [1, 0, 8000],
    ],
  )
  expect(solveRound(contested, { policy: 'optimal' })).toMatchObject({ matched: 2, total: 8100, floor: 100 })
  expect(solveRound(contested, { policy: 'stable' })).toMatchObject({ matched: 1, total: 9000, floor: 9000 })
  const spread = sparseInstance(
    2,
    2,
    [1, 1],
    [
      [0, 0, 9000],
      [0, 1, 4000],
      [1, 0, 4000],
      [1, 1, 100],
    ],
  )
  expect(solveRound(spread, { policy: 'optimal' })).toMatchObject({ matched: 2, total: 9100, floor: 100 })
  expect(solveRound(spread, { policy: 'floor' })).toMatchObject({ matched: 2, total: 8000, floor: 4000 })
})

test('rounds without mentees, mentors, places or pairs end empty', () => {
  for (const [mentees, mentors, capacity] of [
    [0, 0, []],
    [3, 0, []],
    [0, 2, [1, 1]],
    [2, 2, [0, 0]],
    [2, 2, [1, 1]],
  ] as const)
    for (const policy of ['optimal', 'floor', 'stable'] as const)
      expect(solveRound(sparseInstance(mentees, mentors, capacity, []), { policy })).toMatchObject({ matched: 0, total: 0, floor: null })
})
