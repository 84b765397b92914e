import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { JOBS, type Job, type JobHooks } from './jobs.ts'
import type { Progress } from './solution.ts'

export type WorkerAnswer = { progress: Progress } | { result: unknown } | { failure: string }

/** Nobody reads faster than this. */
const TELL_EVERY_MS = 100

// The whole of the thread in which a round is solved: one job, one answer.
parentPort?.once('message', (job: Job) => {
  const tell = (answer: WorkerAnswer) => parentPort?.postMessage(answer)
  let told = Number.NEGATIVE_INFINITY
  const onProgress = (progress: Progress) => {
    const now = performance.now()
    if (now - told < TELL_EVERY_MS) return
    told = now
    tell({ progress })
  }
  try {
    tell({ result: perform(job, { onProgress, sha256 }) })
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) })
  }
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const perform = ({ kind, ...input }: Job, hooks: JobHooks): unknown =>
  (JOBS[kind] as (input: unknown, hooks: JobHooks) => unknown)(input, hooks)
