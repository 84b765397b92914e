import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import { markRead } from './notification.repo.server.ts'
import type { NotificationKind } from './notification.ts'

/** Marks all of one's own news as read. */
export async function markNotificationsRead(ctx: Ctx, actor: Actor): Promise<void> {
  await markRead(ctx.db, actor, ctx.now().toISOString())
}

/** Marks the news of a kind about a place as read, when the person has seen the place itself. */
export async function markSeen(db: Db, actor: Actor, seen: { kind: NotificationKind; path: string; at: Date }): Promise<void> {
  await markRead(db, actor, seen.at.toISOString(), { kind: seen.kind, path: seen.path })
}
