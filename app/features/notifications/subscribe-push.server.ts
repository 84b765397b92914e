import { createHash } from 'node:crypto'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { ensureSettings, updateSettings } from './notice-settings.repo.server.ts'
import { BEGINNING } from './notice-settings.ts'
import { listSubscriptions, removeSubscription, removeSubscriptionOf, saveSubscription } from './push.repo.server.ts'
import type { Subscription } from './push.schema.ts'
import { toRow } from './settings-row.ts'

/** Browsers of one person that are told; a further one takes the place of the oldest. */
export const MOST_BROWSERS = 10

export const subscriptionId = (endpoint: string) => createHash('sha256').update(endpoint).digest('hex')

type Visit = { sessionId: string | null; timeZone: string | null }

/** From now on this browser is told, until its session ends. The address must be one of a known push service. */
export async function subscribePush(ctx: Ctx, actor: Actor, visit: Visit, { endpoint, p256dh, auth }: Subscription): Promise<void> {
  if (!visit.sessionId) throw new AppError('not_found')
  if (!ctx.pusher.accepts(endpoint)) throw new AppError('invalid', 'notices.error.push')
  const at = ctx.now().toISOString()
  const row = { id: subscriptionId(endpoint), userId: actor.id, sessionId: visit.sessionId, endpoint, p256dh, auth, createdAt: at }
  await ctx.db.transaction().execute(async (trx) => {
    await saveSubscription(trx, row)
    for (const { id } of (await listSubscriptions(trx, actor.id)).slice(MOST_BROWSERS)) await removeSubscription(trx, id)
    await ensureSettings(trx, toRow({ ...BEGINNING, userId: actor.id, zone: visit.timeZone, at }))
    await updateSettings(trx, actor.id, { pushDeclinedAt: null, updatedAt: at })
  })
}

/** This browser is told no more. */
export async function unsubscribePush(ctx: Ctx, actor: Actor, { endpoint }: { endpoint: string }): Promise<void> {
  await removeSubscriptionOf(ctx.db, actor.id, subscriptionId(endpoint))
}

/** One of one's own browsers, as the settings list them, is told no more. */
export async function removeBrowser(ctx: Ctx, actor: Actor, { subscriptionId: id }: { subscriptionId: string }): Promise<void> {
  orNotFound((await removeSubscriptionOf(ctx.db, actor.id, id)) || null)
}

/** Nobody is asked a second time in a conversation; the settings still offer it. */
export async function declinePush(ctx: Ctx, actor: Actor, visit: Visit): Promise<void> {
  const at = ctx.now().toISOString()
  await ctx.db.transaction().execute(async (trx) => {
    await ensureSettings(trx, toRow({ ...BEGINNING, userId: actor.id, zone: visit.timeZone, at }))
    await updateSettings(trx, actor.id, { pushDeclinedAt: at, updatedAt: at })
  })
}
