import type { Ctx } from '#app/context.server.ts'
import type { Actor } from './actor.ts'
import { listSessions } from './session.repo.server.ts'

export type SessionView = { id: string; device: string; createdAt: string; seenAt: string; current: boolean }

/** Where a person is signed in, last seen first. The ids are hashes: they name a session and open none. */
export async function listSessionsFor(ctx: Pick<Ctx, 'db' | 'now'>, actor: Actor, currentId: string | null): Promise<SessionView[]> {
  const rows = await listSessions(ctx.db, actor.id, ctx.now().toISOString())
  return rows.map(({ id, device, createdAt, seenAt }) => ({ id, device, createdAt, seenAt, current: id === currentId }))
}
