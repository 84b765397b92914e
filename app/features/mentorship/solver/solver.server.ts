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

/** Solves rounds in threads of their own, a few at a time, while the server goes on answering. */
export type Solver = {
  run<Kind extends JobKind>(job: Job<Kind>, options?: RunOptions): Promise<Jobs[Kind]['result']>
  /** Ends what runs and refuses what waits. */
  stop(): Promise<void>
}

export type SolverOptions = {
  /** The module that the thread runs: `solve-in-worker`. */
  script: string
  /** How many threads at once: two when not said. */
  atOnce?: number
}

const AT_ONCE = 2

/** A new thread for each job: starting one costs some milliseconds, and what a job leaves behind goes with its thread. */
export function openSolver(options: SolverOptions): Solver {
  const running = new Set<AbortController>()
  const turns = new Set<Promise<unknown>>()
  let stopped = false
  const threads = openTurns(options.atOnce ?? AT_ONCE)
  return {
    run(job, { signal, ...rest } = {}) {
      const own = new AbortController()
      running.add(own)
      if (stopped) own.abort()
      const either = signal ? AbortSignal.any([signal, own.signal]) : own.signal
      const turn = threads.take(() => runInThread(options, job as Job, { ...rest, signal: either })).finally(() => running.delete(own))
      const settled = turn.catch(() => undefined).finally(() => turns.delete(settled))
      turns.add(settled)
      return whenCancelled(turn, either) as Promise<never>
    },
    async stop() {
      stopped = true
      for (const controller of running) controller.abort()
      await Promise.all(turns)
    },
  }
}

/** So many at once, the others in the order in which they came. */
function openTurns(atOnce: number) {
  const waiting: (() => void)[] = []
  let free = atOnce
  return {
    async take<T>(work: () => Promise<T>): Promise<T> {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else free += 1
      }
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
