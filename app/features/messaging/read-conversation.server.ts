import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { MessageView } from '#app/realtime/events.ts'
import { describeMessages } from './describe-messages.server.ts'
import { blockedBy, blockedWith } from './find-blocks.server.ts'
import { canWrite } from './message.policy.ts'
import { PAGE } from './message.ts'
import { findConversationFor, listMessagesBefore, listParticipants } from './messaging.repo.server.ts'

export type ConversationPerson = { id: string; name: string; readSeq: number; blockedByMe: boolean }
export type ConversationView = {
  id: string
  kind: string
  selfId: string
  people: ConversationPerson[]
  messages: MessageView[]
  lastSeq: number
  /** The number of the newest message. */
  lastMessageSeq: number
  readSeq: number
  earlier: number | null
  closed: boolean
  draft: string | null
  kept: { muted: boolean; archived: boolean; pinned: boolean }
}

type Page = { id: string; beforeSeq?: number | undefined }

/** A page of a conversation, the newest unless `beforeSeq` says where it ends. */
export async function readConversation(ctx: Ctx, actor: Actor, { id, beforeSeq }: Page): Promise<ConversationView> {
  const conversation = orNotFound(await findConversationFor(ctx.db, actor, id))
  const messages = await describeMessages(ctx.db, await listMessagesBefore(ctx.db, id, { beforeSeq, limit: PAGE }))
  const participants = await listParticipants(ctx.db, [id])
  const apart = await blockedWith(ctx.db, actor.id)
  const first = messages[0]?.seq ?? 1
  return {
    id,
    kind: conversation.kind,
    selfId: actor.id,
    people: await peopleOf(ctx, actor, participants),
    messages,
    lastSeq: conversation.lastSeq,
    lastMessageSeq: conversation.lastMessageSeq,
    readSeq: conversation.readSeq,
    earlier: first > 1 ? first : null,
    draft: conversation.draft,
    kept: { muted: conversation.mutedAt !== null, archived: conversation.archivedAt !== null, pinned: conversation.pinnedAt !== null },
    closed: !canWrite({ senderId: actor.id, participantIds: participants.map(({ userId }) => userId), apart }),
  }
}

/** The others who take part. */
async function peopleOf(ctx: Ctx, actor: Actor, participants: { userId: string; readSeq: number }[]): Promise<ConversationPerson[]> {
  const ids = participants.map(({ userId }) => userId).filter((id) => id !== actor.id)
  const names = await namesOf(ctx.db, ids)
  const blocked = await blockedBy(ctx.db, actor.id)
  return participants
    .filter(({ userId }) => userId !== actor.id)
    .map(({ userId, readSeq }) => ({ id: userId, name: names.get(userId) ?? '', readSeq, blockedByMe: blocked.includes(userId) }))
}
