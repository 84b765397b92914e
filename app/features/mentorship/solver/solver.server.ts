import { Worker } from 'node:worker_threads'
import type { Job, JobKind, Jobs } from './jobs.ts'
import { type Progress, SolveCancelled } from './solution.ts'
import type { WorkerAnswer } from './solve-in-worker.ts'

export type RunOptions = {
  /** Ends the job at once, wherever it is; `run` then rejects with a SolveCancelled. */
  signal?: AbortSignal
  /** At most ten times a second. */
  onProgress?: (progress: Progress) => void
  /** Buffers of the job that are given away instead of copied: big scores, so that the server does not wait for a copy. */
  transfer?: ArrayBuffer[]
}

/** Solves rounds in a thread of their own, one after the other, while the server goes on answering. */
export type Solver = {
  run<Kind extends JobKind>(job: Job<Kind>, options?: RunOptions): Promise<Jobs[Kind]['result']>
  /** Ends what runs and refuses what waits. */
  stop(): Promise<void>
}

export type SolverOptions = {
  /** The module that the thread runs: `solve-in-worker`. */
  script: string
}

/** A new thread for each job: starting one costs some milliseconds, and what a job leaves behind goes with its thread. */
export function openSolver(options: SolverOptions): Solver {
  const running = new Set<AbortController>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(job, { signal, ...rest } = {}) {
      const stopped = new AbortController()
      running.add(stopped)
      const either = signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal
      const turn = last.then(() => runInThread(options, job as Job, { ...rest, signal: either })).finally(() => running.delete(stopped))
      last = turn.catch(() => undefined)
      return whenCancelled(turn, either) as Promise<never>
    },
    async stop() {
      for (const controller of running) controller.abort()
      await last
    },
  }
}

/** A job that still waits for its turn need not wait to be told that it is cancelled. */
function whenCancelled<T>(turn: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(new SolveCancelled())
    signal.addEventListener('abort', () => reject(new SolveCancelled()), { once: true })
    turn.then(resolve, reject)
  })
}

async function runInThread({ script }: SolverOptions, job: Job, { signal, onProgress, transfer = [] }: RunOptions): Promise<unknown> {
  if (signal?.aborted) throw new SolveCancelled()
  const worker = new Worker(script, { execArgv: [], env: {}, stdin: false })
  const ended = new Promise<unknown>((resolve, reject) => {
    worker.on('message', (answer: WorkerAnswer) => {
      if ('progress' in answer) onProgress?.(answer.progress)
      else if ('result' in answer) resolve(answer.result)
      else reject(new Error(answer.failure))
    })
    worker.once('error', reject).once('exit', (code) => reject(new Error(`the solver's thread ended with code ${code}`)))
    signal?.addEventListener('abort', () => reject(new SolveCancelled()), { once: true })
    worker.postMessage(job, transfer)
  })
  try {
    return await ended
  } finally {
    await worker.terminate()
  }
}
