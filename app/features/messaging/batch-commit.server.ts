import type { Db } from '#db/client.ts'

type Waiting<I, R> = { item: I; resolve: (value: R) => void; reject: (error: unknown) => void }
type Queue<I, R> = { waiting: Waiting<I, R>[]; running: boolean }

const MOST = 200

/**
 * Gives a function that stores one item and resolves after its commit. What arrives together is stored together: `store`
 * gets all of it, in the order of arrival and in one transaction, and gives a result for each. A synced commit costs
 * milliseconds and a statement for two hundred rows little more than for one. When a batch fails, each item is stored alone:
 * what is wrong with one takes nobody with it.
 */
export function inBatches<C extends { db: Db }, I, R>(store: (ctx: C, trx: Db, items: I[]) => Promise<R[]>) {
  // One queue a database: a transaction on SQLite waits for the one before it anyhow.
  const queues = new WeakMap<Db, Queue<I, R>>()
  return (ctx: C, item: I): Promise<R> => {
    const queue = queues.get(ctx.db) ?? { waiting: [], running: false }
    queues.set(ctx.db, queue)
    return new Promise<R>((resolve, reject) => {
      queue.waiting.push({ item, resolve, reject })
      if (!queue.running) void drain(ctx, queue, store)
    })
  }
}

type Store<C, I, R> = (ctx: C, trx: Db, items: I[]) => Promise<R[]>

async function drain<C extends { db: Db }, I, R>(ctx: C, queue: Queue<I, R>, store: Store<C, I, R>) {
  queue.running = true
  // One turn of the loop lets everything that is already there join.
  await new Promise((resolve) => setImmediate(resolve))
  while (queue.waiting.length > 0) {
    const batch = queue.waiting.splice(0, MOST)
    const stored = await commit(ctx, batch, store)
    if (!stored) for (const one of batch) await commitAlone(ctx, one, store)
  }
  queue.running = false
}

async function commit<C extends { db: Db }, I, R>(ctx: C, batch: Waiting<I, R>[], store: Store<C, I, R>): Promise<boolean> {
  try {
    const items = batch.map(({ item }) => item)
    const results = await ctx.db.transaction().execute((trx) => store(ctx, trx, items))
    for (const [at, { resolve }] of batch.entries()) resolve(results[at] as R)
    return true
  } catch (error) {
    if (batch.length > 1) return false
    batch[0]?.reject(error)
    return true
  }
}

const commitAlone = <C extends { db: Db }, I, R>(ctx: C, one: Waiting<I, R>, store: Store<C, I, R>) => commit(ctx, [one], store)
