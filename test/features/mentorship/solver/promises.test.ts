import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOrder } from '#app/features/mentorship/solver/hash-order.ts'
import { type Edge, scoreOf, sparseInstance } from '#app/features/mentorship/solver/instance.ts'
import { POLICIES } from '#app/features/mentorship/solver/solution.ts'
import { solveRound } from '#app/features/mentorship/solver/solve-round.ts'
import { blockingPairs, type Round, rounds } from './rounds.ts'

const policies = fc.constantFrom(...POLICIES)
const few = { numRuns: 400 }

test('the same input gives the same pairs, in whatever order the pairs are listed', () => {
  fc.assert(
    fc.property(rounds(12), policies, ({ instance, mentees, mentors, capacity, edges }, policy) => {
      const first = solveRound(instance, { policy })
      expect(solveRound(instance, { policy })).toEqual(first)
      expect(solveRound(sparseInstance(mentees, mentors, capacity, edges.toReversed()), { policy })).toEqual(first)
    }),
    few,
  )
})

test('listing the people in another order changes no pair', () => {
  fc.assert(
    fc.property(rounds(12), policies, fc.string(), fc.array(fc.nat(), { minLength: 24, maxLength: 24 }), (round, policy, seed, keys) => {
      const mentees = Array.from({ length: round.mentees }, (_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
      const mentors = Array.from({ length: round.mentors }, (_, j) => j).sort((a, b) => (keys[12 + a] ?? 0) - (keys[12 + b] ?? 0))
      const listed = pairsOf(round, policy, seed, mentees, mentors)
      const plain = pairsOf(
        round,
        policy,
        seed,
        [...mentees].sort((a, b) => a - b),
        [...mentors].sort((a, b) => a - b),
      )
      expect(listed).toEqual(plain)
    }),
    few,
  )
})

/** The pairs by the people's own ids, when they are listed in this order. */
function pairsOf(round: Round, policy: (typeof POLICIES)[number], seed: string, mentees: number[], mentors: number[]): string[] {
  const edges = round.edges.map(([i, j, score]): Edge => [mentees.indexOf(i), mentors.indexOf(j), score])
  const capacity = mentors.map((j) => round.capacity[j] as number)
  const order = {
    mentees: hashOrder(
      mentees.map((i) => `mentee-${i}`),
      seed,
    ),
    mentors: hashOrder(
      mentors.map((j) => `mentor-${j}`),
      seed,
    ),
  }
  const { col } = solveRound(sparseInstance(round.mentees, round.mentors, capacity, edges), { policy, order })
  return Array.from(col, (j, i) => `${mentees[i]}:${j < 0 ? 'nobody' : mentors[j]}`).sort()
}

test('another seed favours other people among equals, and never changes how good the round is', () => {
  const edges = Array.from({ length: 12 }, (_, at): Edge => [Math.floor(at / 3), at % 3, 5000])
  const ids = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}-${at}`)
  const rounds = Array.from({ length: 20 }, (_, seed) =>
    solveRound(sparseInstance(4, 3, [1, 1, 1], edges), {
      policy: 'optimal',
      order: { mentees: hashOrder(ids('mentee', 4), `${seed}`), mentors: hashOrder(ids('mentor', 3), `${seed}`) },
    }),
  )
  expect(new Set(rounds.map(({ matched, total }) => `${matched} ${total}`))).toEqual(new Set(['3 15000']))
  expect(new Set(rounds.map(({ col }) => col.indexOf(-1))).size).toBe(4)
})

test('no pair is forbidden and no mentor has more mentees than places', () => {
  fc.assert(
    fc.property(rounds(15), policies, ({ instance, capacity }, policy) => {
      const { col } = solveRound(instance, { policy })
      const load = capacity.map(() => 0)
      col.forEach((j, i) => {
        if (j < 0) return
        expect(scoreOf(instance, i, j)).toBeGreaterThanOrEqual(0)
        load[j] = (load[j] ?? 0) + 1
      })
      expect(load.filter((count, j) => count > (capacity[j] as number))).toEqual([])
    }),
    few,
  )
})

test('in a stable round no mentee and mentor both prefer each other', () => {
  fc.assert(
    fc.property(rounds(12), ({ instance, edges }) => {
      const { col } = solveRound(instance, { policy: 'stable' })
      expect(blockingPairs(instance, edges, col)).toEqual([])
    }),
    few,
  )
})

test('one more mentor or place never makes a round worse', () => {
  fc.assert(
    fc.property(
      rounds(10),
      fc.nat(),
      fc.array(fc.integer({ min: -3000, max: 10_000 }), { minLength: 10, maxLength: 10 }),
      (round, pick, scores) => {
        const { mentees, mentors, capacity, edges } = round
        const before = solveRound(round.instance, { policy: 'optimal' })
        const added = scores.slice(0, mentees).flatMap((score, i): Edge[] => (score < 0 ? [] : [[i, mentors, score]]))
        const wider = [sparseInstance(mentees, mentors + 1, [...capacity, 1], [...edges, ...added])]
        if (mentors > 0)
          wider.push(
            sparseInstance(
              mentees,
              mentors,
              capacity.map((places, j) => places + (j === pick % mentors ? 1 : 0)),
              edges,
            ),
          )
        for (const instance of wider) {
          const after = solveRound(instance, { policy: 'optimal' })
          expect([after.matched > before.matched, after.matched === before.matched && after.total >= before.total]).toContain(true)
        }
      },
    ),
    few,
  )
})

test('settled pairs taken out leave a round that is solved as if it were alone', () => {
  fc.assert(
    fc.property(rounds(10), ({ instance, mentees, mentors, capacity, edges }) => {
      const whole = solveRound(instance, { policy: 'optimal' })
      const settled = whole.col.findIndex((j) => j >= 0)
      if (settled < 0) return
      const places = capacity.map((count, j) => (j === whole.col[settled] ? count - 1 : count))
      const rest = sparseInstance(
        mentees,
        mentors,
        places,
        edges.filter(([i]) => i !== settled),
      )
      const after = solveRound(rest, { policy: 'optimal' })
      expect(after.matched).toBe(whole.matched - 1)
      expect(after.total).toBe(whole.total - scoreOf(instance, settled, whole.col[settled] as number))
    }),
    few,
  )
})
