import { parentPort, workerData } from 'node:worker_threads'
import { v7 } from 'uuid'
import { isAppError } from '#app/lib/errors.ts'
import { openDb } from '#db/client.ts'
import { type Item, storeAll } from './features/messaging/store-messages.server.ts'
import { type Answer, type Failure, type Order, toWire } from './features/messaging/store-wire.ts'

const db = openDb((workerData as { database: string }).database)

parentPort?.on('message', async (order: Order | null) => {
  if (order) return parentPort?.postMessage(await store(order))
  await db.destroy()
  process.exit(0)
})

/** The same as in the server itself, with the same use-case. Nothing else uses the database meanwhile: the server holds its turn. */
async function store({ items: text, now }: Order): Promise<Answer> {
  const at = new Date(now)
  const items = JSON.parse(text) as Item[]
  try {
    const results = await db.transaction().execute((trx) => storeAll({ now: () => at, newId: v7 }, trx, items))
    return { results: toWire(results, items, at.toISOString()) }
  } catch (error) {
    return { failure: toFailure(error) }
  }
}

function toFailure(error: unknown): Failure {
  if (isAppError(error)) return { message: error.messageKey, refusal: error.code }
  const { message, code } = error as Error & { code?: unknown }
  return typeof code === 'string' ? { message, code } : { message }
}
