import * as fc from 'fast-check'
import highs from 'highs'
import { expect, test } from 'vitest'
import { checkCertificate } from '#app/features/mentorship/solver/certificate.ts'
import { hashOrder } from '#app/features/mentorship/solver/hash-order.ts'
import { type Edge, type Instance, sparseInstance } from '#app/features/mentorship/solver/instance.ts'
import { solveRound } from '#app/features/mentorship/solver/solve-round.ts'
import { EVENNESS, NO_SPREAD, type Spread } from '#app/features/mentorship/solver/spread.ts'
import { type Round, rounds } from './rounds.ts'

const solver = await highs()

type Case = Round & { held: number[]; spread: Spread }
type Best = { matched: number; value: number; crowding: number }

const cases = (most: number): fc.Arbitrary<Case> =>
  fc
    .record({
      round: rounds(most),
      held: fc.oneof(fc.constant([]), fc.array(fc.nat(3), { maxLength: most })),
      concave: fc.constantFrom(0, 1, 2, 30, 700, 10_000),
      even: fc.constantFrom(...EVENNESS),
    })
    .map(({ round, held, concave, even }) => {
      const all = round.capacity.map((_, j) => held[j] ?? 0)
      return { ...round, instance: { ...round.instance, held: Int32Array.from(all) }, held: all, spread: { concave, even } }
    })

/** What a general solver of linear programs finds: a place of a mentor is a variable of its own, with its own cost. */
function bestByProgram({ mentees, mentors, capacity, held, edges, spread }: Case): Best {
  if (edges.length === 0) return { matched: 0, value: 0, crowding: 0 }
  const places = capacity.flatMap((count, j) =>
    Array.from({ length: Math.min(count, mentees) }, (_, k) => ({ name: `y${j}_${k}`, j, charge: (held[j] ?? 0) + k })),
  )
  const crowded = 1 + places.reduce((sum, { charge }) => sum + charge, 0)
  const [byScore, byCrowd] = spread.even === 'first' ? [1, 10_000 * mentees + 1] : spread.even === 'ties' ? [crowded, 1] : [1, 0]
  const bonus = (byScore * 10_001 + (byScore * spread.concave + byCrowd) * crowded) * (mentees + 1)
  const name = ([i, j]: Edge) => `x${i}_${j}`
  const of = (chosen: (edge: Edge) => boolean) => edges.filter(chosen).map(name)
  const people = Array.from({ length: mentees }, (_, i) => of((edge) => edge[0] === i))
  const loads = Array.from({ length: mentors }, (_, j) => [of((edge) => edge[1] === j), places.filter((place) => place.j === j)] as const)
  const program = [
    `Maximize\n obj: ${edges.map((edge) => `${edge[2] * byScore + bonus} ${name(edge)}`).join(' + ')}`,
    ...places.map(({ name, charge }) => ` - ${charge * (byScore * spread.concave + byCrowd)} ${name}`),
    'Subject To',
    ...people.flatMap((row, i) => (row.length > 0 ? [` p${i}: ${row.join(' + ')} <= 1`] : [])),
    ...loads.flatMap(([row, own], j) =>
      row.length > 0 ? [` m${j}: ${row.join(' + ')}${own.map((place) => ` - ${place.name}`).join('')} <= 0`] : [],
    ),
    `Bounds\n${[...edges.map(name), ...places.map((place) => place.name)].map((one) => ` 0 <= ${one} <= 1`).join('\n')}\nEnd`,
  ].join('\n')
  const { Columns } = solver.solve(program) as { Columns: Record<string, { Primal: number }> }
  const chosen = (one: string) => Math.round(Columns[one]?.Primal ?? 0)
  const matched = edges.reduce((sum, edge) => sum + chosen(name(edge)), 0)
  const crowding = places.reduce((sum, place) => sum + place.charge * chosen(place.name), 0)
  return { matched, value: edges.reduce((sum, edge) => sum + edge[2] * chosen(name(edge)), 0) - spread.concave * crowding, crowding }
}

const asMatrix = (instance: Instance, edges: readonly Edge[]): Instance => {
  const values = new Int16Array(instance.mentees * instance.mentors).fill(-1)
  for (const [i, j, score] of edges) values[i * instance.mentors + j] = score
  return { ...instance, scores: { kind: 'dense', values } }
}

test('mentees are spread as well as a general solver of linear programs finds', () => {
  fc.assert(
    fc.property(cases(8), (round) => {
      const best = bestByProgram(round)
      const expected = round.spread.even === 'off' ? { matched: best.matched, value: best.value } : best
      for (const instance of [round.instance, asMatrix(round.instance, round.edges)]) {
        const solution = solveRound(instance, { policy: 'optimal', spread: round.spread })
        expect(solution).toMatchObject(expected)
        expect(checkCertificate(instance, solution)).toBeUndefined()
      }
    }),
    { numRuns: 2500 },
  )
}, 240_000)

test('a floor comes before any spread: the same number and the same floor, and above it the best spread', () => {
  fc.assert(
    fc.property(cases(7), (round) => {
      const plain = solveRound(round.instance, { policy: 'floor' })
      const solution = solveRound(round.instance, { policy: 'floor', spread: round.spread })
      expect(checkCertificate(round.instance, solution)).toBeUndefined()
      const best = bestByProgram({ ...round, edges: round.edges.filter(([, , score]) => score >= (plain.floor ?? 0)) })
      const { matched, floor } = plain
      expect(solution).toMatchObject({ matched, floor, value: best.value, ...(round.spread.even === 'off' ? {} : best) })
    }),
    { numRuns: 500 },
  )
}, 120_000)

test('balance among ties costs nobody a point, and nothing is the same as no spread at all', () => {
  fc.assert(
    fc.property(cases(12), ({ instance }) => {
      const plain = solveRound(instance, { policy: 'optimal' })
      const even = solveRound(instance, { policy: 'optimal', spread: { concave: 0, even: 'ties' } })
      expect({ matched: even.matched, total: even.total }).toEqual({ matched: plain.matched, total: plain.total })
      expect(even.crowding).toBeLessThanOrEqual(plain.crowding)
      expect(solveRound(instance, { policy: 'optimal', spread: NO_SPREAD })).toEqual(plain)
    }),
    { numRuns: 500 },
  )
})

test('a spread is the same however people are listed, and a changed price is no proof of it', () => {
  fc.assert(
    fc.property(cases(9), fc.string(), fc.nat(), ({ instance, spread }, seed, pick) => {
      const ids = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}-${at}`)
      const order = { mentees: hashOrder(ids('mentee', instance.mentees), seed), mentors: hashOrder(ids('mentor', instance.mentors), seed) }
      const solution = solveRound(instance, { policy: 'optimal', spread, order })
      expect(checkCertificate(instance, solution)).toBeUndefined()
      const { matched, value } = solveRound(instance, { policy: 'optimal', spread })
      expect(solution).toMatchObject({ matched, value })
      if (instance.mentees === 0) return
      const menteePrice = solution.certificate.menteePrice.slice()
      menteePrice[pick % instance.mentees] = (menteePrice[pick % instance.mentees] as number) - 1
      expect(checkCertificate(instance, { ...solution, certificate: { ...solution.certificate, menteePrice } })).toBeDefined()
    }),
    { numRuns: 500 },
  )
})

test('one more mentor or place never makes a spread round worse', () => {
  fc.assert(
    fc.property(cases(9), fc.nat(), ({ mentees, mentors, capacity, held, edges, instance, spread }, pick) => {
      if (mentors === 0) return
      const wider = capacity.map((places, j) => places + Number(j === pick % mentors))
      const more = { ...sparseInstance(mentees, mentors, wider, edges), held: Int32Array.from(held) }
      const [before, after] = [instance, more].map((one) => solveRound(one, { policy: 'optimal', spread }))
      if (!before || !after) return
      const better = (a: number, b: number, next: boolean) => a > b || (a === b && next)
      const crowd = spread.even === 'first'
      expect(better(after.matched, before.matched, crowd ? after.crowding <= before.crowding : after.value >= before.value)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('somebody with three equal mentors and three equal mentees gives each one when loads count', () => {
  const edges = Array.from({ length: 9 }, (_, at): Edge => [Math.floor(at / 3), at % 3, 5000 + (at % 3 === 0 ? 20 : 0)])
  const instance = sparseInstance(3, 3, [3, 3, 3], edges)
  const loads = (spread?: Spread) => {
    const { col } = solveRound(instance, { policy: 'optimal', ...(spread ? { spread } : {}) })
    return [0, 1, 2].map((j) => col.filter((own) => own === j).length)
  }
  expect(loads()).toEqual([3, 0, 0])
  expect(loads({ concave: 0, even: 'ties' })).toEqual([3, 0, 0])
  expect(loads({ concave: 10, even: 'off' }).toSorted()).not.toEqual([1, 1, 1])
  expect(loads({ concave: 21, even: 'off' })).toEqual([1, 1, 1])
  expect(loads({ concave: 0, even: 'first' })).toEqual([1, 1, 1])
})

test('a stable round has no spread, nor has a round too large for exact sums', () => {
  const small = sparseInstance(1, 1, [1], [[0, 0, 5]])
  expect(() => solveRound(small, { policy: 'stable', spread: { concave: 1, even: 'off' } })).toThrow(RangeError)
  const vast = { ...sparseInstance(800_000, 1, [1_000_000], [[0, 0, 5]]) }
  expect(() => solveRound(vast, { policy: 'optimal', spread: { concave: 0, even: 'first' } })).toThrow(/too many/)
})
