import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { MessageView } from '#app/realtime/events.ts'
import { blockedBy, blockedWith } from './find-blocks.server.ts'
import { PAGE } from './message.ts'
import { findConversationFor, listMessagesBefore, listParticipants } from './messaging.repo.server.ts'

export type ConversationView = {
  id: string
  kind: string
  selfId: string
  people: { id: string; name: string; readSeq: number; blockedByMe: boolean }[]
  messages: MessageView[]
  lastSeq: number
  readSeq: number
  earlier: number | null
  closed: boolean
}

/** A page of a conversation, the newest unless `beforeSeq` says where it ends. */
export async function readConversation(ctx: Ctx, actor: Actor, { id, beforeSeq }: { id: string; beforeSeq?: number | undefined }): Promise<ConversationView> {
  const conversation = orNotFound(await findConversationFor(ctx.db, actor, id))
  const messages = await listMessagesBefore(ctx.db, id, { beforeSeq, limit: PAGE })
  const others = (await listParticipants(ctx.db, [id])).filter(({ userId }) => userId !== actor.id)
  const names = await namesOf(ctx.db, others.map(({ userId }) => userId))
  const [mine, apart] = [await blockedBy(ctx.db, actor.id), await blockedWith(ctx.db, actor.id)]
  const first = messages[0]?.seq ?? 1
  return {
    id,
    kind: conversation.kind,
    selfId: actor.id,
    people: others.map(({ userId, readSeq }) => ({ id: userId, name: names.get(userId) ?? '', readSeq, blockedByMe: mine.includes(userId) })),
    messages,
    lastSeq: conversation.lastSeq,
    readSeq: conversation.readSeq,
    earlier: first > 1 ? first : null,
    closed: others.length > 0 && others.every(({ userId }) => apart.includes(userId)),
  }
}
