import { Worker } from 'node:worker_threads'
import { AppError } from '#app/lib/errors.ts'
import type { Item, Stored } from './store-messages.server.ts'
import { type Answer, type Failure, fromWire, type Order } from './store-wire.ts'

/** Stores batches of messages in a thread of its own, while the server goes on listening. */
export type MessageStore = {
  /** One batch at a time. Resolves after the commit with a result for each; of what fails, it is unknown whether it was stored. */
  store(items: Item[], now: Date): Promise<Stored[]>
  /** Ends the thread after the batch that runs. */
  stop(): Promise<void>
}

/**
 * `script` is the bundled `entry.message-store`. The thread begins at once, so that nobody waits for it; after it ended
 * unexpectedly the next batch begins another. A batch that was lost with it is stored again, which is harmless.
 */
export function openMessageStore({ script, database }: { script: string; database: string }): MessageStore {
  let thread: Thread | undefined = new Thread(script, database)
  return {
    async store(items, now) {
      if (!thread?.lives) thread = new Thread(script, database)
      const results = await thread.run({ items: JSON.stringify(items.map(toPlain)), now: now.getTime() })
      return fromWire(results, items, now.toISOString())
    },
    async stop() {
      await thread?.stop()
    },
  }
}

class Thread {
  lives = true
  readonly #worker: Worker
  #resolve: (results: string) => void = () => undefined
  #reject: (error: Error) => void = () => undefined
  #running: Promise<unknown> = Promise.resolve()

  constructor(script: string, database: string) {
    this.#worker = new Worker(script, { workerData: { database }, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 64 } })
    this.#worker.on('message', (answer: Answer) => {
      if ('results' in answer) this.#resolve(answer.results)
      else this.#reject(toError(answer.failure))
    })
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', (code) => this.#end(new Error(`the thread that stores messages ended with code ${code}`)))
  }

  run(order: Order): Promise<string> {
    const results = new Promise<string>((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    this.#running = results.catch(() => undefined)
    this.#worker.postMessage(order)
    return results
  }

  async stop() {
    await this.#running
    if (!this.lives) return
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve))
    this.#worker.postMessage(null)
    await ended
  }

  #end(error: Error) {
    this.lives = false
    this.#reject(error)
  }
}

/** An actor carries more than a message needs. */
const toPlain = ({ actor: { id, name }, input }: Item): Item => ({ actor: { id, name }, input })

/** Errors lose what they are on their way between threads. */
function toError({ message, code, refusal }: Failure): Error {
  return refusal ? new AppError(refusal, message) : Object.assign(new Error(message), code === undefined ? {} : { code })
}
