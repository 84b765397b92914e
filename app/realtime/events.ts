import type { Server, Socket } from 'socket.io'
import type { Actor } from '#app/features/accounts/actor.ts'

/** What a message looks like on the wire and in the page. */
export type MessageView = {
  id: string
  conversationId: string
  seq: number
  senderId: string
  clientId: string
  body: string
  sentAt: string
}

/** What the server tells a person's open pages. Each is a hint: the database is the truth. */
export type ServerEvent =
  | { type: 'message:new'; message: MessageView }
  | { type: 'conversation:read'; conversationId: string; userId: string; seq: number }
  | { type: 'conversation:typing'; conversationId: string; userId: string }
  | { type: 'notification:new' }

/** Conversations and notices that wait to be read, as the header shows them. */
export type UnreadCounts = { unreadMessages: number; unreadNotifications: number }

export type Answer<T> = { ok: true; value: T } | { ok: false; error: string }
export type Ack<T> = (answer: Answer<T>) => void

export type ClientEvents = {
  'message:send': (
    input: { conversationId: string; clientId: string; body: string },
    ack: Ack<{ id: string; seq: number; sentAt: string }>,
  ) => void
  'conversation:read': (input: { conversationId: string; seq: number }, ack: Ack<null>) => void
  'conversation:typing': (input: { conversationId: string }, ack: Ack<null>) => void
  'conversation:sync': (
    input: { conversationId: string; afterSeq: number; limit?: number },
    ack: Ack<{ messages: MessageView[]; more: boolean }>,
  ) => void
  'inbox:counts': (input: Record<string, never>, ack: Ack<UnreadCounts>) => void
}

export type ServerEvents = { [E in ServerEvent as E['type']]: (event: E) => void } & { 'server:closing': () => void }
export type SocketData = { actor: Actor; sessionId: string }
export type AppServer = Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>
export type AppSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>
