import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { insertBlock } from './block.repo.server.ts'
import { findRequestFor, markAccepted, markDeclined } from './contact.repo.server.ts'
import { blockedWith } from './find-blocks.server.ts'
import { joinParticipants, lockConversation } from './messaging.repo.server.ts'

type Ref = { conversationId: string }

/** Lets the sender of a request write: from now on the two talk. Of several who act for an organisation, the first does. */
export async function acceptRequest(ctx: Ctx, actor: Actor, { conversationId }: Ref): Promise<void> {
  orNotFound(await findRequestFor(ctx.db, actor, conversationId))
  const at = ctx.now()
  const senderId = await ctx.db.transaction().execute(async (trx) => {
    await lockConversation(trx, conversationId)
    const { senderId } = orNotFound(await findRequestFor(trx, actor, conversationId))
    if ((await blockedWith(trx, actor.id)).includes(senderId)) throw new AppError('conflict', 'contact.error.apart')
    await markAccepted(trx, { conversationId, by: actor.id, at: at.toISOString() })
    await joinParticipants(trx, conversationId, [actor.id], at.toISOString())
    const path = `/messages/${conversationId}`
    await notify(trx, { id: ctx.newId(), userId: senderId, kind: 'message.accepted', params: { name: actor.name }, path, at })
    return senderId
  })
  ctx.publish([actor.id, senderId], { type: 'conversation:changed', conversationId })
  ctx.publish([senderId], { type: 'notification:new' })
}

/** Takes a request away. The sender is not told and cannot ask again; accepting it later is possible. */
export async function declineRequest(ctx: Ctx, actor: Actor, { conversationId }: Ref): Promise<void> {
  orNotFound(await findRequestFor(ctx.db, actor, conversationId))
  await markDeclined(ctx.db, { conversationId, by: actor.id, at: ctx.now().toISOString() })
  ctx.publish([actor.id], { type: 'conversation:changed', conversationId })
}

/** Declines a request and blocks who sent it, at once and for both ways. */
export async function blockRequest(ctx: Ctx, actor: Actor, { conversationId }: Ref): Promise<void> {
  const { senderId } = orNotFound(await findRequestFor(ctx.db, actor, conversationId))
  const at = ctx.now().toISOString()
  await ctx.db.transaction().execute(async (trx) => {
    await insertBlock(trx, { blockerId: actor.id, blockedId: senderId, createdAt: at })
    await markDeclined(trx, { conversationId, by: actor.id, at })
  })
  ctx.publish([actor.id], { type: 'conversation:changed', conversationId })
}
