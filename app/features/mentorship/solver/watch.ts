import { type Progress, SolveCancelled, type SolveOptions } from './solution.ts'

/** Tells how far a stage is, and ends the work when it is no longer wanted. */
export type Watch = (stage: Progress['stage'], done: number, total: number) => void

export function openWatch({ onProgress, cancelled }: Pick<SolveOptions, 'onProgress' | 'cancelled'>): Watch {
  return (stage, done, total) => {
    if (cancelled?.()) throw new SolveCancelled()
    onProgress?.({ stage, done, total })
  }
}
