import type { Messages } from '#db/schema.ts'
import { reachedBy } from './message.policy.ts'

export type Wanted = {
  id: string
  senderId: string
  conversationId: string
  clientId: string
  body: string
  replyToId: string | null
  sentAt: string
  /** Files that wait for this message. */
  attachments?: { id: string; description: string | null }[]
}
export type Member = { conversationId: string; userId: string; readSeq: number; mutedAt: string | null }
/** What is known of the conversations that a batch is about, all of them held. */
export type Known = {
  conversations: { id: string; lastSeq: number; lastMessageSeq: number }[]
  members: Member[]
  /** Earlier messages, some of which may have the client ids that are wanted. */
  messages: Messages[]
  /** Whom each sender is kept apart from. */
  apart: Map<string, string[]>
  /** Files that wait for a message. */
  files?: { id: string; uploaderId: string; conversationId: string }[]
}
/** What becomes of one wanted message. A repetition reaches nobody again. */
export type Decision =
  | { kind: 'stored'; message: Messages; reached: string[]; noticed: string[] }
  | { kind: 'known'; message: Messages }
  | { kind: 'not_found' }
  | { kind: 'blocked' }
  | { kind: 'fileGone' }

export type Batch = {
  decisions: Decision[]
  stored: Messages[]
  conversations: { id: string; seq: number; at: string }[]
  writers: { conversationId: string; userId: string; readSeq: number }[]
  /** Which file goes with which message. */
  claims: Claim[]
}
export type Claim = { id: string; messageId: string; position: number; description: string | null }

type Here = Member & { wrote: boolean }
type Place = { id: string; lastSeq: number; lastMessageSeq: number; at: string; members: Here[] }
type State = {
  places: Map<string, Place>
  byClient: Map<string, Messages>
  apart: Known['apart']
  /** Whose files wait where, by id; a file that is used is none any more. */
  files: Map<string, string>
  claims: Claim[]
}

/**
 * Decides on messages that arrived together, in the order in which they arrived, each as if the ones before it were stored:
 * numbers go on without a gap, a client id counts once, a message that reaches nobody is none.
 */
export function decideBatch(wanted: Wanted[], known: Known): Batch {
  const state = toState(known)
  const decisions = wanted.map((one) => decideOne(state, one))
  const places = [...state.places.values()].filter(({ at }) => at !== '')
  return {
    decisions,
    stored: decisions.flatMap((decision) => (decision.kind === 'stored' ? decision.message : [])),
    conversations: places.map(({ id, lastSeq, at }) => ({ id, seq: lastSeq, at })),
    writers: places
      .flatMap(({ members }) => members.filter(({ wrote }) => wrote))
      .map(({ conversationId, userId, readSeq }) => ({ conversationId, userId, readSeq })),
    claims: state.claims,
  }
}

function toState({ conversations, members, messages, apart, files = [] }: Known): State {
  const places = new Map(conversations.map((conversation): [string, Place] => [conversation.id, { ...conversation, at: '', members: [] }]))
  for (const member of members) places.get(member.conversationId)?.members.push({ ...member, wrote: false })
  const byClient = new Map(messages.map((message) => [clientKey(message), message]))
  return { places, byClient, apart, files: new Map(files.map((file) => [file.id, fileOwner(file.uploaderId, file)])), claims: [] }
}

function decideOne(state: State, one: Wanted): Decision {
  const { places, byClient, apart } = state
  const place = places.get(one.conversationId)
  const self = place?.members.find(({ userId }) => userId === one.senderId)
  if (!place || !self) return { kind: 'not_found' }
  const earlier = byClient.get(clientKey(one))
  if (earlier) return { kind: 'known', message: earlier }
  const participantIds = place.members.map(({ userId }) => userId)
  const reached = reachedBy({ senderId: one.senderId, participantIds, apart: apart.get(one.senderId) ?? [] })
  if (reached.length === 0) return { kind: 'blocked' }
  if (!takeFiles(state, one)) return { kind: 'fileGone' }
  const message = takeNumber(place, self, one)
  byClient.set(clientKey(one), message)
  const muted = place.members.filter(({ mutedAt }) => mutedAt !== null).map(({ userId }) => userId)
  return { kind: 'stored', message, reached, noticed: reached.filter((id) => !muted.includes(id)) }
}

/** All files of a message or none: each is its sender's, waits in this conversation and was not used. */
function takeFiles({ files, claims }: State, one: Wanted): boolean {
  const wanted = one.attachments ?? []
  if (wanted.some(({ id }) => files.get(id) !== fileOwner(one.senderId, one))) return false
  if (new Set(wanted.map(({ id }) => id)).size < wanted.length) return false
  for (const [position, { id, description }] of wanted.entries()) {
    files.delete(id)
    claims.push({ id, messageId: one.id, position, description })
  }
  return true
}

const fileOwner = (personId: string, { conversationId }: { conversationId: string }) => `${personId} ${conversationId}`

/** Gives the message the next number. Writing is not reading what others wrote meanwhile. */
function takeNumber(place: Place, self: Here, one: Wanted): Messages {
  const seq = place.lastSeq + 1
  if (self.readSeq >= place.lastMessageSeq) self.readSeq = seq
  self.wrote = true
  place.lastSeq = place.lastMessageSeq = seq
  place.at = one.sentAt
  // Field by field: to copy an object by its rest is several times as slow, and this runs for each message.
  return {
    id: one.id,
    conversationId: one.conversationId,
    seq,
    changeSeq: seq,
    senderId: one.senderId,
    clientId: one.clientId,
    body: one.body,
    sentAt: one.sentAt,
    editedAt: null,
    deletedAt: null,
    replyToId: one.replyToId,
  }
}

const clientKey = ({ senderId, clientId }: { senderId: string; clientId: string }) => `${senderId} ${clientId}`
