import { setTimeout as sleep } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { Answer } from '#app/realtime/events.ts'
import type { Dice } from './dice.ts'
import type { Talker } from './world.ts'

type Sent = { n: number; clientId: string; conversationId: string }
type Options = {
  url: string
  /** The site's own origin, when the connection goes through something else. */
  origin?: string
  talker: Talker
  conversationIds: string[]
  dice: Dice
  /** Without an answer for so long the connection is given up and opened anew. */
  answerMs?: number
}

const IN_FLIGHT = 8
// The server takes 20 events a second from one connection.
const BURST_MS = 430

/** Somebody who writes without a pause, eight messages in flight, and sends again in order what was not acknowledged. */
export class Sender {
  readonly acknowledged = new Map<number, Sent>()
  readonly #pending = new Map<number, Sent>()
  readonly #options: Options
  readonly #socket: Socket
  #next = 1
  #writing = true
  refused = 0
  /** How often something went out for which no answer had come. */
  repeated = 0
  onAck: () => void = () => undefined

  constructor(options: Options) {
    this.#options = options
    this.#socket = io(options.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 30,
      reconnectionDelayMax: 100,
      randomizationFactor: 0.5,
      timeout: 2000,
      extraHeaders: { cookie: options.talker.cookie, origin: options.origin ?? options.url },
    })
    // Before anything new: what the last connection left open, in its order.
    this.#socket.on('connect', () => {
      for (const message of this.#pending.values()) this.#emit(message)
      this.repeated += this.#pending.size
    })
    this.#socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') this.#socket.connect()
    })
  }

  get id() {
    return this.#options.talker.id
  }

  async write() {
    await sleep(this.#options.dice.between(0, 200))
    while (this.#writing) {
      while (this.#writing && this.#pending.size < IN_FLIGHT) this.#sendNext()
      await sleep(BURST_MS)
    }
  }

  /** No new messages; resolves when everything was acknowledged, or says how many were not after the time. */
  async finish(withinMs: number): Promise<number> {
    this.#writing = false
    const until = performance.now() + withinMs
    while (this.#pending.size > 0 && performance.now() < until) await sleep(20)
    return this.#pending.size
  }

  close() {
    this.#writing = false
    this.#socket.close()
  }

  #sendNext() {
    const { dice, conversationIds } = this.#options
    const n = this.#next++
    const clientId = `${dice.between(10, 99)}${this.id}-${n}-${dice.between(0, 1e9)}`.replaceAll('_', '-')
    const message = { n, clientId, conversationId: conversationIds[dice.between(0, conversationIds.length - 1)] ?? '' }
    this.#pending.set(n, message)
    // Not connected: it goes out with the rest at the next connection, not from the client's own buffer before them.
    if (this.#socket.connected) this.#emit(message)
  }

  #emit({ n, clientId, conversationId }: Sent) {
    const answered = (answer: Answer<unknown>) => {
      clearTimeout(timer)
      const message = this.#pending.get(n)
      if (!message) return
      if (!answer.ok) {
        this.refused += 1
        return
      }
      this.#pending.delete(n)
      this.acknowledged.set(n, message)
      this.onAck()
    }
    const timer = setTimeout(() => this.#again(n), this.#options.answerMs ?? 5000)
    timer.unref()
    this.#socket.emit('message:send', { conversationId, clientId, body: `${this.id} ${n}` }, answered)
  }

  #again(n: number) {
    if (!this.#pending.has(n) || !this.#socket.connected) return
    this.#socket.disconnect().connect()
  }
}
