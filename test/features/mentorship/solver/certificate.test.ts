import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCertificate } from '#app/features/mentorship/solver/certificate.ts'
import { type Instance, scoreOf, sparseInstance } from '#app/features/mentorship/solver/instance.ts'
import { measure, type Solution } from '#app/features/mentorship/solver/solution.ts'
import { solveRound } from '#app/features/mentorship/solver/solve-round.ts'
import { lineInstance, popularInstance, productInstance, randomInstance } from '#test/support/given-rounds.ts'
import { blockingPairs, rounds } from './rounds.ts'

const few = { numRuns: 300 }

test('rounds too large for an oracle prove themselves', () => {
  for (const instance of [
    randomInstance(600, 150, 4),
    randomInstance(600, 150, 5),
    randomInstance(600, 100, 4),
    popularInstance(600, 150, 4),
    popularInstance(600, 150, 5),
    productInstance(600, 150, 5),
    productInstance(600, 150, 4),
    lineInstance(600, 150, 4),
    lineInstance(600, 150, 5),
  ])
    for (const policy of ['optimal', 'floor', 'stable'] as const)
      expect(checkCertificate(instance, solveRound(instance, { policy }))).toBeUndefined()
})

test('a changed price is no proof any more', () => {
  fc.assert(
    fc.property(rounds(10), fc.nat(), ({ instance }, pick) => {
      const solution = solveRound(instance, { policy: 'optimal' })
      const { menteePrice, mentorPrice } = solution.certificate
      for (const by of [1, -1]) {
        if (menteePrice.length > 0)
          expect(checkCertificate(instance, withPrices(solution, add(menteePrice, pick, by), mentorPrice))).toBeDefined()
        const held = instance.capacity[pick % Math.max(1, mentorPrice.length)] ?? 0
        if (held > 0) expect(checkCertificate(instance, withPrices(solution, menteePrice, add(mentorPrice, pick, by)))).toBeDefined()
      }
    }),
    few,
  )
})

test('a worse round is refused with the prices of the best', () => {
  let worse = 0
  fc.assert(
    fc.property(rounds(10), ({ instance }) => {
      const best = solveRound(instance, { policy: 'optimal' })
      const { col } = solveRound(instance, { policy: 'stable' })
      const other = { ...best, col, ...measure(instance, col, scoreOf) }
      if (other.matched === best.matched && other.total === best.total) return
      worse += 1
      expect(checkCertificate(instance, other)).toBeDefined()
    }),
    few,
  )
  expect(worse).toBeGreaterThan(10)
})

test('a lower floor is refused with the proof of the highest, and an unstable round with none', () => {
  const [lower, unstable] = [{ seen: 0 }, { seen: 0 }]
  fc.assert(
    fc.property(rounds(10), ({ instance, edges }) => {
      const [optimal, floor] = (['optimal', 'floor'] as const).map((policy) => solveRound(instance, { policy })) as [
        Solution,
        Solution,
        Solution,
      ]
      if (optimal.floor !== floor.floor) {
        lower.seen += 1
        expect(checkCertificate(instance, { ...optimal, policy: 'floor', certificate: floor.certificate })).toBeDefined()
        expect(
          checkCertificate(instance, { ...optimal, policy: 'floor', certificate: { ...optimal.certificate, all: floor.certificate.all } }),
        ).toMatch(/proof/)
      }
      if (blockingPairs(instance, edges, optimal.col).length > 0) {
        unstable.seen += 1
        expect(checkCertificate(instance, { ...optimal, policy: 'stable' })).toMatch(/rather/)
      } else expect(checkCertificate(instance, { ...optimal, policy: 'stable' })).toBeUndefined()
    }),
    { numRuns: 800 },
  )
  expect(Math.min(lower.seen, unstable.seen)).toBeGreaterThan(0)
})

test('sums, capacities, forbidden pairs and unknown mentors are looked at', () => {
  const instance = sparseInstance(
    3,
    2,
    [1, 1],
    [
      [0, 0, 10],
      [1, 0, 20],
      [2, 1, 30],
    ],
  )
  const solution = solveRound(instance, { policy: 'optimal' })
  const said = (change: Partial<Solution>) => checkCertificate(instance, remeasured(instance, { ...solution, ...change }))
  expect(checkCertificate(instance, solution)).toBeUndefined()
  expect(checkCertificate(instance, { ...solution, total: 51 })).toMatch(/add up/)
  expect(checkCertificate(instance, { ...solution, floor: 30 })).toMatch(/add up/)
  expect(said({ col: Int32Array.of(0, 0, 1) })).toMatch(/mentor 0 has 2 mentees for 1/)
  expect(checkCertificate(instance, { ...solution, col: Int32Array.of(1, 0, -1) })).toMatch(/forbidden/)
  expect(checkCertificate(instance, { ...solution, col: Int32Array.of(2, 0, 1) })).toMatch(/unknown mentor/)
  expect(checkCertificate(instance, { ...solution, col: Int32Array.of(0) })).toMatch(/1 answers for 3/)
  expect(said({ col: Int32Array.of(-1, 0, -1) })).toMatch(/prices/)
  expect(said({ certificate: { ...solution.certificate, gap: 1 } })).toMatch(/gap/)
})

const remeasured = (instance: Instance, solution: Solution): Solution => ({ ...solution, ...measure(instance, solution.col, scoreOf) })

const withPrices = (solution: Solution, menteePrice: Float64Array, mentorPrice: Float64Array): Solution => ({
  ...solution,
  certificate: { ...solution.certificate, menteePrice, mentorPrice },
})

function add(prices: Float64Array, pick: number, by: number): Float64Array {
  const changed = prices.slice()
  const at = pick % prices.length
  changed[at] = (changed[at] ?? 0) + by
  return changed
}
