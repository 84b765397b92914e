import { checkCertificate } from '#app/features/mentorship/solver/certificate.ts'
import type { Solution } from '#app/features/mentorship/solver/solution.ts'
import { solveRound } from '#app/features/mentorship/solver/solve-round.ts'
import { type Case, KINDS } from './cases.ts'

/** What one process answers: the times of each policy in turn, and how far its memory rose above what it was without scores. */
export type SolveTimes = {
  optimal: number[]
  floor: number[]
  stable: number[]
  megabytes: number
  solution: string
  problem: string | null
}

const { kind, mentees, mentors, capacity } = JSON.parse(process.argv[2] ?? '') as Case
const runs = Number(process.argv[3])
const base = process.memoryUsage.rss()
const instance = KINDS[kind](mentees, mentors, capacity)
const times = { optimal: [] as number[], floor: [] as number[], stable: [] as number[] }
let last: Solution | undefined
for (const policy of ['optimal', 'floor', 'stable'] as const) {
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    const solution = solveRound(instance, { policy })
    times[policy].push(performance.now() - started)
    if (policy === 'optimal') last = solution
  }
  if (policy === 'optimal') Object.assign(times, { megabytes: (process.resourceUsage().maxRSS * 1024 - base) / 1e6 })
}
const problem = last ? (checkCertificate(instance, last) ?? null) : 'nothing was solved'
const solution = `matched ${last?.matched}, total ${last?.total}, gap ${last?.certificate.gap}`
process.stdout.write(JSON.stringify({ ...times, solution, problem }))
