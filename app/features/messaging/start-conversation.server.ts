import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { standingsOf } from '#app/features/accounts/find-standing.server.ts'
import { holdPerson } from '#app/features/accounts/hold-person.server.ts'
import { notifyOnceAll } from '#app/features/notifications/notify.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Way } from './contact.policy.ts'
import { countRequestsSince, markAccepted, saveRequest } from './contact.repo.server.ts'
import type { Addressee } from './contact.ts'
import { type Found, findWay } from './find-way.server.ts'
import { joinParticipants, lockConversation } from './messaging.repo.server.ts'
import { openConversation } from './open-conversation.server.ts'
import { countedSince, requestBarrier } from './request-limits.ts'
import { sendMessage } from './send-message.server.ts'
import { storeFirstMessage } from './store-first-message.server.ts'

type Input = { to: Addressee; clientId: string; body: string }
type Begun = { conversationId: string; way: Way; noticed: string[] }

/**
 * Writes to somebody for the first time; gives the conversation. Who may write at once does; a stranger's message is held
 * until it is accepted, and nobody else takes part before. The same again changes nothing. Refused in words when somebody
 * takes no requests (a block reads the same) or when today's are used up.
 */
export async function startConversation(ctx: Ctx, actor: Actor, input: Input): Promise<string> {
  const { conversationId, way, noticed } = await ctx.db.transaction().execute((trx) => begin(ctx, trx, actor, input))
  if (way === 'now') {
    await sendMessage(ctx, actor, { conversationId, clientId: input.clientId, body: input.body })
    ctx.publish([actor.id, input.to.id], { type: 'conversation:changed', conversationId })
  }
  if (noticed.length > 0) ctx.publish(noticed, { type: 'notification:new' })
  return conversationId
}

async function begin(ctx: Ctx, trx: Db, actor: Actor, input: Input): Promise<Begun> {
  await holdPerson(trx, actor.id)
  const { way: first, subjectId } = await findWay(trx, actor, input.to)
  if (first === 'unknown') throw new AppError('not_found')
  if (first === 'refused') throw new AppError('conflict', 'contact.error.refused')
  const conversationId = await openConversation(trx, { id: ctx.newId(), kind: 'direct', subjectId, userIds: [actor.id], at: ctx.now() })
  // Two who write to each other in the same instant: the second finds the request of the first, and with that they talk.
  await lockConversation(trx, conversationId)
  const found = await findWay(trx, actor, input.to)
  if (found.way === 'now') {
    await joinParticipants(trx, conversationId, [input.to.id], ctx.now().toISOString())
    await markAccepted(trx, { conversationId, by: actor.id, at: ctx.now().toISOString() })
  }
  const noticed = found.way === 'request' ? await ask(ctx, trx, actor, { ...input, conversationId, found }) : []
  return { conversationId, way: found.way, noticed }
}

/** Holds the message as a request; gives who got a notice of it. */
async function ask(ctx: Ctx, trx: Db, actor: Actor, input: Input & { conversationId: string; found: Found }): Promise<string[]> {
  const now = ctx.now()
  if (!actor.verified) throw new AppError('conflict', 'contact.error.unverified')
  const since = (await standingsOf(trx, [actor.id])).get(actor.id)?.since ?? now.toISOString()
  const sent = await countRequestsSince(trx, actor.id, countedSince(now))
  const barrier = requestBarrier({ since, now, sent, body: input.body })
  if (barrier) throw new AppError('conflict', barrier)
  const { conversationId, to } = input
  await storeFirstMessage(ctx, trx, actor, input)
  const [recipientId, organisationId] = to.kind === 'person' ? [to.id, null] : [null, to.id]
  await saveRequest(trx, { conversationId, senderId: actor.id, recipientId, organisationId, createdAt: now.toISOString() })
  const news = { kind: 'message.request' as const, params: { name: actor.name }, path: '/messages/requests', at: now }
  const told = await notifyOnceAll(
    trx,
    input.found.recipients.map((userId) => ({ ...news, id: ctx.newId(), userId })),
  )
  return input.found.recipients.filter((userId) => told.has(`${userId} ${news.kind} ${news.path}`))
}
