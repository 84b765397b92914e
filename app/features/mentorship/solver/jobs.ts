import type { RoundPeople } from '../round/people.ts'
import type { RoundResult } from '../round/round-result.ts'
import { runRound } from '../round/run-round.ts'
import type { Instance } from './instance.ts'
import type { Order, Policy, Progress, Solution } from './solution.ts'
import { solveRound } from './solve-round.ts'

/** What the solver's thread can be asked for, by kind: what goes in, and what comes out. */
export type Jobs = {
  assign: { input: { instance: Instance; policy: Policy; order?: Order }; result: Solution }
  round: { input: { people: RoundPeople; policy: Policy; seed: string; at: string }; result: RoundResult }
}

export type JobKind = keyof Jobs
export type Job<Kind extends JobKind = JobKind> = { [K in Kind]: { kind: K } & Jobs[K]['input'] }[Kind]

/** How a job tells where it is; ending it is the thread's matter. */
export type JobHooks = { onProgress: (progress: Progress) => void }

/** One pure function a kind. */
export const JOBS: { [Kind in JobKind]: (input: Jobs[Kind]['input'], hooks: JobHooks) => Jobs[Kind]['result'] } = {
  assign: ({ instance, policy, order }, hooks) => solveRound(instance, { policy, ...(order ? { order } : {}), ...hooks }),
  // A pure thread has no fingerprints: whoever stores the people makes theirs.
  round: ({ people, ...options }, { onProgress }) =>
    runRound(people, { ...options, sha256: () => '', onProgress: (progress) => progress.stage !== 'scores' && onProgress(progress) }),
}
