import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import { listSubscriptions, listSubscriptionsFor } from './push.repo.server.ts'

export type Browser = { id: string; device: string; createdAt: string; current: boolean }

/** One's own browsers that are told, the newest first. */
export async function listBrowsers(ctx: Pick<Ctx, 'db'>, actor: Actor, sessionId: string | null): Promise<Browser[]> {
  const rows = await listSubscriptionsFor(ctx.db, actor)
  return rows.map(({ id, device, createdAt, sessionId: of }) => ({ id, device, createdAt, current: of === sessionId }))
}

/** The ids of the browsers of somebody, for whoever has something to tell them. */
export async function browsersOf(db: Db, userId: string): Promise<string[]> {
  return (await listSubscriptions(db, userId)).map(({ id }) => id)
}
