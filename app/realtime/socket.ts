import type { Socket } from 'socket.io-client'
import type { Ack, Answer, ClientEvents, ServerEvent, ServerEvents } from './events.ts'

export type ClientSocket = Socket<ServerEvents, ClientEvents>
type Listener = (event: ServerEvent) => void
type Watcher = (connected: boolean) => void

let opening: Promise<ClientSocket> | undefined
const listeners = new Set<Listener>()
const watchers = new Set<Watcher>()
const EVENTS = [
  'message:new',
  'message:changed',
  'conversation:read',
  'conversation:typing',
  'conversation:changed',
  'presence',
  'notification:new',
] as const
const AGAIN_MS = 1000
const ANSWER_MS = 8000

/**
 * The one connection of this tab, opened when somebody first needs it: pages without live parts never load the client.
 * It reconnects by itself, later and later; what was missed is asked for by whoever watches.
 */
export function openSocket(): Promise<ClientSocket> {
  opening ??= import('socket.io-client').then(({ io }) =>
    connect(io({ transports: ['websocket', 'polling'], reconnectionDelay: 500, reconnectionDelayMax: 5000 })),
  )
  // The client could not be loaded (offline, a deploy): the next one who asks tries again.
  opening.catch(() => (opening = undefined))
  return opening
}

function connect(socket: ClientSocket): ClientSocket {
  const tell = (connected: boolean) => {
    for (const watch of watchers) watch(connected)
  }
  const hear = (event: ServerEvent) => {
    for (const listen of listeners) listen(event)
  }
  for (const name of EVENTS) socket.on(name, hear as never)
  socket.on('connect', () => tell(true))
  // What the server ends itself (changed rights, a flood) the client does not try again on its own.
  const again = () => setTimeout(() => socket.connect(), AGAIN_MS)
  socket.on('disconnect', (reason) => {
    tell(false)
    if (reason === 'io server disconnect') again()
  })
  socket.on('connect_error', ({ message }) => {
    tell(false)
    if (!socket.active && message !== 'errors.unauthenticated') again()
  })
  // The browser knows sooner than a socket that only waits for an answer.
  window.addEventListener('offline', () => tell(false))
  window.addEventListener('online', () => socket.connected && tell(true))
  return socket
}

export function subscribe(listen: Listener): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/** Hears of every connection and every loss of it from now on, and at once of a connection that there is. */
export function watchConnection(watch: Watcher): () => void {
  watchers.add(watch)
  void openSocket().then(
    (socket) => socket.connected && watchers.has(watch) && watch(true),
    () => watch(false),
  )
  return () => watchers.delete(watch)
}

type Input<E extends keyof ClientEvents> = Parameters<ClientEvents[E]>[0]
type Value<E extends keyof ClientEvents> = Parameters<ClientEvents[E]>[1] extends Ack<infer T> ? T : never
type Asking = { emitWithAck: (event: string, input: unknown) => Promise<never> }

/** Sends an event and waits for its answer. No connection, and no answer in time, count as a refusal without a reason. */
export async function ask<E extends keyof ClientEvents>(event: E, input: Input<E>): Promise<Answer<Value<E>>> {
  try {
    const socket = await openSocket()
    return await (socket.timeout(ANSWER_MS) as unknown as Asking).emitWithAck(event, input)
  } catch {
    return { ok: false, error: '' }
  }
}
