import type { Socket } from 'socket.io-client'
import type { ClientEvents, ServerEvent, ServerEvents } from './events.ts'

export type ClientSocket = Socket<ServerEvents, ClientEvents>
type Listener = (event: ServerEvent) => void

let opening: Promise<ClientSocket> | undefined
const listeners = new Set<Listener>()
const onConnect = new Set<() => void>()
const EVENTS = ['message:new', 'conversation:read', 'conversation:typing', 'notification:new'] as const

/**
 * The one connection of this tab, opened when somebody first needs it: pages without live parts never load the client.
 * It reconnects by itself; what was missed is asked for by whoever listens (`onConnected`).
 */
export function openSocket(): Promise<ClientSocket> {
  opening ??= import('socket.io-client').then(({ io }) => {
    const socket: ClientSocket = io({ transports: ['websocket', 'polling'], reconnectionDelay: 500, reconnectionDelayMax: 5000 })
    for (const name of EVENTS) socket.on(name, ((event: ServerEvent) => listeners.forEach((listen) => listen(event))) as never)
    socket.on('connect', () => onConnect.forEach((run) => run()))
    // A server that ends the connection (a deploy, a suspension) is not tried again by the client on its own.
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1000)
    })
    return socket
  })
  return opening
}

export function subscribe(listen: Listener): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/** Runs at every (re)connection from now on, and at once when there is one. */
export function onConnected(run: () => void): () => void {
  onConnect.add(run)
  void openSocket().then((socket) => socket.connected && run())
  return () => onConnect.delete(run)
}
