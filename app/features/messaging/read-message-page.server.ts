import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { MessagePage } from '#app/realtime/events.ts'
import type { Db } from '#db/client.ts'
import type { Messages } from '#db/schema.ts'
import { describeMessages } from './describe-messages.server.ts'
import { hideApart } from './hide-apart.server.ts'
import { PAGE } from './message.ts'
import { listMessagesFrom } from './message-page.repo.server.ts'
import { findConversationFor, listMessagesBefore } from './messaging.repo.server.ts'

/** Which messages a page has: the newest, those before a number, those from it on, or those on both sides of it. */
export type Position = { kind: 'newest' } | { kind: 'before' | 'from' | 'around'; seq: number }

/** A page of a conversation, oldest message first, for whoever scrolls through it. */
export async function readMessagePage(
  ctx: Pick<Ctx, 'db'>,
  actor: Actor,
  { conversationId, position }: { conversationId: string; position: Position },
): Promise<MessagePage> {
  const conversation = orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  const page = await pageOf(ctx.db, conversation, position)
  return { ...page, messages: await hideApart(ctx.db, actor, conversation, page.messages) }
}

/** The same where the conversation was read before the messages, so that none of them is missed at its end. */
export async function pageOf(db: Db, { id, lastMessageSeq }: { id: string; lastMessageSeq: number }, position: Position) {
  const rows = await rowsAt(db, id, position)
  // An empty page lies before everything, or behind the end.
  const edge = position.kind === 'before' ? 0 : lastMessageSeq
  const [first, last] = [rows[0]?.seq ?? edge + 1, rows.at(-1)?.seq ?? edge]
  return {
    messages: await describeMessages(db, rows),
    // The first number of a conversation is always a message.
    earlier: first > 1 ? first : null,
    later: last < lastMessageSeq ? last + 1 : null,
  }
}

async function rowsAt(db: Db, id: string, position: Position): Promise<Messages[]> {
  if (position.kind === 'newest') return listMessagesBefore(db, id, { limit: PAGE })
  const { kind, seq } = position
  const half = Math.floor(PAGE / 2)
  const before = kind === 'from' ? [] : await listMessagesBefore(db, id, { beforeSeq: seq, limit: kind === 'around' ? half : PAGE })
  const after = kind === 'before' ? [] : await listMessagesFrom(db, id, { fromSeq: seq, limit: kind === 'around' ? half : PAGE })
  return [...before, ...after]
}
