/** A conversation in the inbox, as its person sees it. */
export type ConversationRow = {
  id: string
  kind: string
  names: string[]
  /** The verified organisation of the other person. */
  voucher: string | null
  /** A first message that is not accepted yet. */
  waiting: boolean
  at: string
  /** `file` names what a message without a text is about. */
  last: { body: string; own: boolean; deleted: boolean; file: string | null } | null
  unread: number
  draft: string | null
  muted: boolean
  pinned: boolean
  archived: boolean
}

/** A message that a search found. */
export type FoundMessage = {
  id: string
  conversationId: string
  names: string[]
  own: boolean
  sentAt: string
  excerpt: string
  /** Its place in the conversation. */
  seq: number
}

/**
 * What changed in somebody's inbox: conversations as they are now, those that are theirs no more, and from where to ask
 * next. `more`: too much changed to say it here, the inbox has to be read anew.
 */
export type InboxChanges = { conversations: ConversationRow[]; gone: string[]; next: number; more: boolean }
