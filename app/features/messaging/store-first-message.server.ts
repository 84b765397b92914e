import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { indexTokens } from '#app/lib/search-tokens.ts'
import type { Db } from '#db/client.ts'
import { indexMessages } from './inbox.repo.server.ts'
import { insertMessages, lockConversations, moveConversations, moveWriters } from './message-batch.repo.server.ts'

type First = { conversationId: string; clientId: string; body: string }

/** Stores a message that reaches nobody yet, in the transaction that asks for the conversation and holds it. */
export async function storeFirstMessage(ctx: Ctx, trx: Db, actor: Actor, { conversationId, clientId, body }: First): Promise<void> {
  const [place] = await lockConversations(trx, [conversationId], [actor.id])
  const seq = orNotFound(place).lastSeq + 1
  const [id, at] = [ctx.newId(), ctx.now().toISOString()]
  await insertMessages(trx, [
    {
      id,
      conversationId,
      seq,
      changeSeq: seq,
      senderId: actor.id,
      clientId,
      body,
      sentAt: at,
      editedAt: null,
      deletedAt: null,
      replyToId: null,
    },
  ])
  await moveConversations(trx, [{ id: conversationId, seq, at }])
  await moveWriters(trx, [{ conversationId, userId: actor.id, readSeq: seq }])
  await indexMessages(trx, [{ id, conversationId, tokens: indexTokens(body) }])
}
