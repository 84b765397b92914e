import { setTimeout as sleep } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { Answer } from '#app/realtime/events.ts'
import type { Dice } from './dice.ts'
import type { Talker } from './world.ts'

/** A message with its number `n`, or a change of it: sent, and sent again, under its place in the order of all that was sent. */
type Sent = { n: number; event: 'message:send' | ChangeEvent; input: Record<string, unknown> & { conversationId: string } }
export type ChangeEvent = 'message:edit' | 'message:delete' | 'message:react'
/** A change that was acknowledged: the how many-th thing it was that its sender sent, and of which message. */
export type Changed = { place: number; n: number; messageId: string; event: ChangeEvent }
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

/** Of so many acknowledged messages one is changed, by its sender, once. */
const ONE_CHANGED_OF = 4

/**
 * Somebody who writes without a pause, eight messages and changes of them in flight, and sends again in order what was not
 * acknowledged.
 */
export class Sender {
  readonly acknowledged = new Map<number, Sent>()
  readonly changed: Changed[] = []
  readonly #pending = new Map<number, Sent>()
  readonly #toChange: Sent[] = []
  readonly #options: Options
  readonly #socket: Socket
  #next = 1
  #place = 1
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
      for (const [place, sent] of this.#pending) this.#emit(place, sent)
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
    const place = this.#place++
    const sent = this.#toChange.shift() ?? this.#newMessage()
    this.#pending.set(place, sent)
    // Not connected: it goes out with the rest at the next connection, not from the client's own buffer before them.
    if (this.#socket.connected) this.#emit(place, sent)
  }

  #newMessage(): Sent {
    const { dice, conversationIds } = this.#options
    const n = this.#next++
    const clientId = `${dice.between(10, 99)}${this.id}-${n}-${dice.between(0, 1e9)}`.replaceAll('_', '-')
    const conversationId = conversationIds[dice.between(0, conversationIds.length - 1)] ?? ''
    return { n, event: 'message:send', input: { conversationId, clientId, body: `${this.id} ${n}` } }
  }

  #emit(place: number, { event, input }: Sent) {
    const answered = (answer: Answer<{ id: string }>) => {
      clearTimeout(timer)
      const sent = this.#pending.get(place)
      if (sent) this.#answered(place, sent, answer)
    }
    const timer = setTimeout(() => this.#again(place), this.#options.answerMs ?? 5000)
    timer.unref()
    this.#socket.emit(event, input, answered)
  }

  #answered(place: number, sent: Sent, answer: Answer<{ id: string }>) {
    if (!answer.ok) this.refused += 1
    // What is refused once is refused for ever: a change may wait for nothing.
    if (answer.ok || sent.event !== 'message:send') this.#pending.delete(place)
    if (!answer.ok) return
    const { n, event } = sent
    if (event === 'message:send') this.#acknowledge(sent, answer.value.id)
    else this.changed.push({ place, n, event, messageId: answer.value.id })
    this.onAck()
  }

  #acknowledge(sent: Sent, messageId: string) {
    this.acknowledged.set(sent.n, sent)
    const { dice } = this.#options
    if (dice.between(1, ONE_CHANGED_OF) > 1) return
    const { n, input } = sent
    const ref = { conversationId: input.conversationId, messageId }
    const changes: Sent[] = [
      { n, event: 'message:edit', input: { ...ref, body: `${this.id} ${n} edited` } },
      { n, event: 'message:delete', input: ref },
      { n, event: 'message:react', input: { ...ref, reaction: 'heart', on: true } },
    ]
    this.#toChange.push(changes[dice.between(0, 2)] as Sent)
  }

  #again(place: number) {
    if (!this.#pending.has(place) || !this.#socket.connected) return
    this.#socket.disconnect().connect()
  }
}
