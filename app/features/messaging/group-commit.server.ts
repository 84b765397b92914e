import type { Db } from '#db/client.ts'
import { commitsInParallel } from './messaging.repo.server.ts'

type Work = (trx: Db) => Promise<unknown>
type Waiting = { work: Work; resolve: (value: never) => void; reject: (error: unknown) => void }

/** One queue a database: a synced commit costs milliseconds, so writes that arrive together share one. */
const queues = new WeakMap<Db, { waiting: Waiting[]; running: boolean }>()
const MOST = 200

/**
 * Runs a small write in a transaction that it may share with others that arrived meanwhile; resolves after the commit.
 * A work that throws takes nobody with it: the others are run again without it. PostgreSQL commits in parallel by itself.
 */
export function commitTogether<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  if (commitsInParallel(db)) return db.transaction().execute(work)
  const queue = queues.get(db) ?? { waiting: [], running: false }
  queues.set(db, queue)
  return new Promise<T>((resolve, reject) => {
    queue.waiting.push({ work, resolve: resolve as (value: never) => void, reject })
    if (!queue.running) void drain(db, queue)
  })
}

async function drain(db: Db, queue: { waiting: Waiting[]; running: boolean }) {
  queue.running = true
  // One turn of the loop lets everything that is already there join.
  await new Promise((resolve) => setImmediate(resolve))
  while (queue.waiting.length > 0) await commitBatch(db, queue.waiting.splice(0, MOST))
  queue.running = false
}

async function commitBatch(db: Db, batch: Waiting[]): Promise<void> {
  let failed: Waiting | undefined
  try {
    const values = await db.transaction().execute(async (trx) => {
      const results: unknown[] = []
      for (const waiting of batch) {
        failed = waiting
        results.push(await waiting.work(trx))
      }
      failed = undefined
      return results
    })
    for (const [at, { resolve }] of batch.entries()) resolve(values[at] as never)
  } catch (error) {
    if (!failed) {
      for (const { reject } of batch) reject(error)
      return
    }
    failed.reject(error)
    const rest = batch.filter((waiting) => waiting !== failed)
    if (rest.length > 0) await commitBatch(db, rest)
  }
}
