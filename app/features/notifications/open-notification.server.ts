import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { findNotificationFor, markRead } from './notification.repo.server.ts'

/** Marks one's own news as read and says where it leads. */
export async function openNotification(ctx: Ctx, actor: Actor, { notificationId }: { notificationId: string }): Promise<string> {
  const found = orNotFound(await findNotificationFor(ctx.db, actor, notificationId))
  await markRead(ctx.db, actor, ctx.now().toISOString(), { id: found.id })
  return found.path
}
