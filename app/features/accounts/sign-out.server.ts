import type { Ctx } from '#app/context.server.ts'
import { deleteSession } from './session.repo.server.ts'

/** Ends this session, and the live connections of its person; their other browsers connect again by themselves. */
export async function signOut(ctx: Ctx, visit: { sessionId: string | null; actorId: string | null }): Promise<void> {
  if (!visit.sessionId) return
  await deleteSession(ctx.db, visit.sessionId)
  if (visit.actorId) ctx.disconnect([visit.actorId])
}
