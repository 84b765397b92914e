import type { Server, Socket } from 'socket.io'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { InboxChanges } from '#app/features/messaging/inbox-view.ts'
import type { Locale } from '#app/lib/locales.ts'

/** Who gave which reaction, in the order in which each was first given. */
export type ReactionView = { reaction: string; userIds: string[] }
/** A picture or a document of a message. `description` says what a picture shows; only pictures have a width and a height. */
export type AttachmentView = {
  id: string
  name: string
  mediaType: string
  size: number
  width: number | null
  height: number | null
  description: string | null
}
/**
 * The message that another one answers; its text is cut, and gone when the message is. `file` is the name of its first
 * attachment.
 */
export type QuoteView = { id: string; seq: number; senderId: string; body: string; deleted: boolean; file: string | null }

/**
 * What a message looks like on the wire and in the page, as a whole each time: of two states of a message the one with
 * the larger `changeSeq` is true, in whatever order they come. `seq` is its place. A deleted one has no text.
 */
export type MessageView = {
  id: string
  conversationId: string
  seq: number
  changeSeq: number
  senderId: string
  clientId: string
  body: string
  sentAt: string
  editedAt: string | null
  deletedAt: string | null
  replyTo: QuoteView | null
  reactions: ReactionView[]
  attachments: AttachmentView[]
  /** Written by somebody whom a block keeps apart from the reader, in a group: there is nothing to read. */
  hidden?: boolean
}

/** What the server tells a person's open pages. Each is a hint: the database is the truth. */
export type ServerEvent =
  | { type: 'message:new'; message: MessageView }
  | { type: 'message:changed'; message: MessageView }
  | { type: 'conversation:read'; conversationId: string; userId: string; seq: number }
  | { type: 'conversation:typing'; conversationId: string; userId: string }
  /** Somebody whom one talks with came or went. */
  | { type: 'presence'; userId: string; online: boolean }
  /** How the person keeps the conversation changed, on another page of theirs perhaps. */
  | { type: 'conversation:changed'; conversationId: string }
  | { type: 'notification:new' }

/** The present state of what changed after a number, in the order of the changes; with them one has seen all up to `upTo`. */
export type Changes = { messages: MessageView[]; upTo: number; more: boolean }

/** Messages of a conversation in the order of their places. The page before it ends before `earlier`, the next begins at `later`. */
export type MessagePage = { messages: MessageView[]; earlier: number | null; later: number | null }

/** Conversations and notices that wait to be read, as the header shows them. */
export type UnreadCounts = { unreadMessages: number; unreadNotifications: number }

export type Answer<T> = { ok: true; value: T } | { ok: false; error: string }
export type Ack<T> = (answer: Answer<T>) => void

export type ClientEvents = {
  'message:send': (
    input: { conversationId: string; clientId: string; body: string; replyTo?: string; attachmentIds?: string[]; descriptions?: string[] },
    ack: Ack<{ id: string; seq: number; sentAt: string }>,
  ) => void
  'message:edit': (input: { conversationId: string; messageId: string; body: string }, ack: Ack<MessageView>) => void
  'message:delete': (input: { conversationId: string; messageId: string }, ack: Ack<MessageView>) => void
  'message:react': (input: { conversationId: string; messageId: string; reaction: string; on: boolean }, ack: Ack<MessageView>) => void
  'conversation:read': (input: { conversationId: string; seq: number }, ack: Ack<null>) => void
  'conversation:typing': (input: { conversationId: string }, ack: Ack<null>) => void
  /** Who of the others is here now. */
  'conversation:presence': (input: { conversationId: string }, ack: Ack<{ online: string[] }>) => void
  'conversation:sync': (input: { conversationId: string; afterSeq: number; limit?: number }, ack: Ack<Changes>) => void
  'conversation:draft': (input: { conversationId: string; body: string }, ack: Ack<null>) => void
  'inbox:sync': (input: { since: number; locale?: Locale }, ack: Ack<InboxChanges>) => void
  'inbox:counts': (input: Record<string, never>, ack: Ack<UnreadCounts>) => void
}

export type ServerEvents = { [E in ServerEvent as E['type']]: (event: E) => void } & { 'server:closing': () => void }
export type SocketData = { actor: Actor; sessionId: string }
export type AppServer = Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>
export type AppSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>
