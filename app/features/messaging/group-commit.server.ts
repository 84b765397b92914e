import type { Db } from '#db/client.ts'
import { ItemFailed, inBatches } from './batch-commit.server.ts'
import { commitsInParallel } from './messaging.repo.server.ts'

type Work = (trx: Db) => Promise<unknown>

const together = inBatches(async (_ctx: { db: Db }, trx: Db, works: Work[]) => {
  const results: unknown[] = []
  for (const [at, work] of works.entries())
    results.push(
      await work(trx).catch((error: unknown) => {
        throw new ItemFailed(at, error)
      }),
    )
  return results
})

/**
 * Runs a small write in a transaction that it may share with others that arrived meanwhile; resolves after the commit.
 * A work that throws takes nobody with it: the others are run again without it. PostgreSQL commits in parallel by itself.
 */
export function commitTogether<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  return commitsInParallel(db) ? db.transaction().execute(work) : (together({ db }, work) as Promise<T>)
}
