import type { RoundPeople } from '../round/people.ts'
import type { RoundResult } from '../round/round-result.ts'
import { runRound } from '../round/run-round.ts'
import type { Instance } from './instance.ts'
import type { Order, Policy, Progress, Solution } from './solution.ts'
import { solveRound } from './solve-round.ts'
import type { Spread } from './spread.ts'

/** What the solver's thread can be asked for, by kind: what goes in, and what comes out. */
export type Jobs = {
  assign: { input: { instance: Instance; policy: Policy; order?: Order; spread?: Spread }; result: Solution }
  round: { input: { people: RoundPeople; policy: Policy; seed: string; at: string }; result: RoundResult }
}

export type JobKind = keyof Jobs
export type Job<Kind extends JobKind = JobKind> = { [K in Kind]: { kind: K } & Jobs[K]['input'] }[Kind]

/** How a job tells where it is, and makes fingerprints; ending it is the thread's matter. */
export type JobHooks = { onProgress: (progress: Progress) => void; sha256: (text: string) => string }

/** One pure function a kind. */
export const JOBS: { [Kind in JobKind]: (input: Jobs[Kind]['input'], hooks: JobHooks) => Jobs[Kind]['result'] } = {
  assign: ({ instance, policy, order, spread }, { onProgress }) =>
    solveRound(instance, { policy, ...(order ? { order } : {}), ...(spread ? { spread } : {}), onProgress }),
  round: ({ people, ...options }, hooks) => runRound(people, { ...options, ...hooks }),
}
