import type { Instance } from './instance.ts'
import type { Order, Policy, Progress, Solution } from './solution.ts'
import { solveRound } from './solve-round.ts'

/** What the solver's thread can be asked for, by kind: what goes in, and what comes out. */
export type Jobs = {
  assign: { input: { instance: Instance; policy: Policy; order?: Order }; result: Solution }
}

export type JobKind = keyof Jobs
export type Job<Kind extends JobKind = JobKind> = { [K in Kind]: { kind: K } & Jobs[K]['input'] }[Kind]

/** How a job tells where it is; ending it is the thread's matter. */
export type JobHooks = { onProgress: (progress: Progress) => void }

/** One pure function a kind. */
export const JOBS: { [Kind in JobKind]: (input: Jobs[Kind]['input'], hooks: JobHooks) => Jobs[Kind]['result'] } = {
  assign: ({ instance, policy, order }, hooks) => solveRound(instance, { policy, ...(order ? { order } : {}), ...hooks }),
}
