import type { Db } from '#db/client.ts'

type Waiting<I, R> = { item: I; resolve: (value: R) => void; reject: (error: unknown) => void }
type Queue<I, R> = { waiting: Waiting<I, R>[]; running: boolean }
/** Stores all of it in the order of arrival and gives a result for each. */
type Store<C, I, R> = (ctx: C, trx: Db, items: I[]) => Promise<R[]>
/** The same done by somebody else, in a transaction of their own, while the database is kept free for them. */
type Elsewhere<C, I, R> = (ctx: C) => ((items: I[]) => Promise<R[]>) | undefined

const MOST = 1000

/** A store that knows which of its items is wrong says so: the others are then stored together without it. */
export class ItemFailed extends Error {
  readonly at: number
  constructor(at: number, cause: unknown) {
    super('one of several could not be stored', { cause })
    this.at = at
  }
}

/**
 * Gives a function that stores one item and resolves after its commit. What arrives together is stored together: `store`
 * gets all of it, in the order of arrival and in one transaction, and gives a result for each. A synced commit costs
 * milliseconds and a statement for two hundred rows little more than for one. When a batch fails, what is wrong with one
 * takes nobody with it: the item that `ItemFailed` names goes and the others are stored again, else each is stored alone.
 */
export function inBatches<C extends { db: Db }, I, R>(store: Store<C, I, R>, elsewhere?: Elsewhere<C, I, R>) {
  const run = (ctx: C, items: I[]) => {
    const other = elsewhere?.(ctx)
    return other ? ctx.db.connection().execute(() => other(items)) : ctx.db.transaction().execute((trx) => store(ctx, trx, items))
  }
  // One queue a database: a transaction on SQLite waits for the one before it anyhow.
  const queues = new WeakMap<Db, Queue<I, R>>()
  return (ctx: C, item: I): Promise<R> => {
    const queue = queues.get(ctx.db) ?? { waiting: [], running: false }
    queues.set(ctx.db, queue)
    return new Promise<R>((resolve, reject) => {
      queue.waiting.push({ item, resolve, reject })
      if (!queue.running) void drain(queue, (items) => run(ctx, items))
    })
  }
}

type Run<I, R> = (items: I[]) => Promise<R[]>

async function drain<I, R>(queue: Queue<I, R>, run: Run<I, R>) {
  queue.running = true
  // One turn of the loop lets everything that is already there join.
  await new Promise((resolve) => setImmediate(resolve))
  while (queue.waiting.length > 0) await commit(queue.waiting.splice(0, MOST), run)
  queue.running = false
}

async function commit<I, R>(batch: Waiting<I, R>[], run: Run<I, R>): Promise<void> {
  try {
    const results = await run(batch.map(({ item }) => item))
    for (const [at, { resolve }] of batch.entries()) resolve(results[at] as R)
  } catch (error) {
    const named = error instanceof ItemFailed ? error : undefined
    const wrong = named ? batch[named.at] : batch.length === 1 ? batch[0] : undefined
    wrong?.reject(named ? named.cause : error)
    const rest = batch.filter((one) => one !== wrong)
    if (wrong) return rest.length > 0 ? commit(rest, run) : undefined
    for (const one of rest) await commit([one], run)
  }
}
