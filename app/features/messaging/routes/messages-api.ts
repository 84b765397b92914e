import { jsonAction, jsonLoader } from '#app/http/json.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { afterSchema, apiMessageSchema, messageSchema, placeSchema } from '../message.schema.ts'
import { SYNC_LIMIT } from '../message.ts'
import { type Position, readMessagePage } from '../read-message-page.server.ts'
import { sendMessage } from '../send-message.server.ts'
import { syncConversation } from '../sync-conversation.server.ts'

/**
 * What came and changed after `?after=`, as `conversation:sync` gives it; or a page of messages in the order of their places:
 * `?before=`, `?from=` or `?around=` a number, `?newest`.
 */
export const loader = jsonLoader(async ({ ctx, actor, params, url }) => {
  await ctx.limits.take('read', actor.id)
  const position = positionOf(url)
  if (position) return readMessagePage(ctx, actor, { conversationId: params.id ?? '', position })
  const afterSeq = afterSchema.parse(url.searchParams.get('after') ?? 0)
  return syncConversation(ctx, actor, { conversationId: params.id ?? '', afterSeq, limit: SYNC_LIMIT })
})

function positionOf(url: URL): Position | null {
  const { before, from, around, newest } = placeSchema.parse(Object.fromEntries(url.searchParams))
  if (before) return { kind: 'before', seq: before }
  if (from) return { kind: 'from', seq: from }
  if (around) return { kind: 'around', seq: around }
  return newest === undefined ? null : { kind: 'newest' }
}

/** Sends a message as `message:send` does; the `Idempotency-Key` is its client id. */
export const action = jsonAction(apiMessageSchema, async ({ ctx, actor, params, headers, input }) => {
  const message = messageSchema.safeParse({ ...input, conversationId: params.id, clientId: headers.get('idempotency-key') })
  if (!message.success) throw new AppError('invalid')
  const { id, seq, sentAt } = await sendMessage(ctx, actor, message.data)
  return { id, seq, sentAt }
})
