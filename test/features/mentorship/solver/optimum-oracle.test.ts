import * as fc from 'fast-check'
import highs from 'highs'
import { expect, test } from 'vitest'
import { checkCertificate } from '#app/features/mentorship/solver/certificate.ts'
import { type Edge, type Instance, sparseInstance } from '#app/features/mentorship/solver/instance.ts'
import { solveRound } from '#app/features/mentorship/solver/solve-round.ts'
import { type Round, rounds } from './rounds.ts'

const solver = await highs()

/** The best that a general solver of linear programs finds, which knows nothing of matching: a pair's worth is its score and a bonus no score outweighs. */
function bestByProgram({ mentees, mentors, capacity, edges }: Round): { matched: number; total: number } {
  if (edges.length === 0) return { matched: 0, total: 0 }
  const bonus = 10_001 * (mentees + 1)
  const names = edges.map(([i, j]) => `x${i}_${j}`)
  const sum = (chosen: (edge: Edge) => boolean) => names.filter((_, at) => chosen(edges[at] as Edge)).join(' + ')
  const rows = [
    ...Array.from({ length: mentees }, (_, i) => [sum((edge) => edge[0] === i), 1] as const),
    ...Array.from({ length: mentors }, (_, j) => [sum((edge) => edge[1] === j), capacity[j]] as const),
  ]
  const program = [
    `Maximize\n obj: ${edges.map(([, , score], at) => `${score + bonus} ${names[at]}`).join(' + ')}`,
    `Subject To\n${rows.flatMap(([left, right], at) => (left === '' ? [] : [` c${at}: ${left} <= ${right}`])).join('\n')}`,
    `Bounds\n${names.map((name) => ` 0 <= ${name} <= 1`).join('\n')}\nEnd`,
  ].join('\n')
  const best = Math.round(solver.solve(program).ObjectiveValue)
  const matched = Math.floor(best / bonus)
  return { matched, total: best - matched * bonus }
}

test('as many are matched, and as well, as a general solver of linear programs finds', () => {
  fc.assert(
    fc.property(rounds(9), (round) => {
      for (const instance of [round.instance, asMatrix(round.instance)]) {
        const solution = solveRound(instance, { policy: 'optimal' })
        expect({ matched: solution.matched, total: solution.total }).toEqual(bestByProgram(round))
        expect(checkCertificate(instance, solution)).toBeUndefined()
      }
    }),
    { numRuns: 2000 },
  )
}, 120_000)

test('the floor is the highest at which as many can be matched, and the total the highest above it', () => {
  fc.assert(
    fc.property(rounds(7), (round) => {
      const solution = solveRound(round.instance, { policy: 'floor' })
      expect(checkCertificate(round.instance, solution)).toBeUndefined()
      const most = bestByProgram(round).matched
      const scores = [...new Set(round.edges.map(([, , score]) => score))].sort((a, b) => b - a)
      const from = (lowest: number) => bestByProgram({ ...round, edges: round.edges.filter(([, , score]) => score >= lowest) })
      const highest = scores.find((score) => from(score).matched === most)
      const best = most === 0 || highest === undefined ? { matched: 0, total: 0, floor: null } : { ...from(highest), floor: highest }
      expect(solution).toMatchObject(best)
    }),
    { numRuns: 300 },
  )
}, 120_000)

/** The same round as a matrix: another way through the solver. */
function asMatrix(instance: Instance): Instance {
  const values = new Int16Array(instance.mentees * instance.mentors).fill(-1)
  const { scores } = instance
  if (scores.kind === 'sparse')
    for (let i = 0; i < instance.mentees; i += 1)
      for (let at = scores.start[i] as number; at < (scores.start[i + 1] as number); at += 1)
        values[i * instance.mentors + (scores.mentor[at] as number)] = scores.score[at] as number
  return { ...instance, scores: { kind: 'dense', values } }
}

test('a matrix and a list of the same pairs give the same sums', () => {
  const round = sparseInstance(2, 1, [1], [[1, 0, 3]])
  expect(solveRound(asMatrix(round), { policy: 'optimal' })).toMatchObject({ col: Int32Array.of(-1, 0), total: 3 })
})
