import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import type { SessionMode } from '#db/schema.ts'
import { otherOf } from './pair.ts'
import { listComingFor } from './session.repo.server.ts'
import { sessionPath } from './tell-about-session.server.ts'

export type ComingSession = { id: string; startsAt: string; mode: SessionMode; place: string; otherName: string; path: string }

/** The next sessions of a person in all of their pairs, for the home page. */
export async function comingPairSessions(ctx: Ctx, actor: Actor, limit = 3): Promise<ComingSession[]> {
  const sessions = await listComingFor(ctx.db, actor, { at: ctx.now().toISOString(), limit })
  const names = await namesOf(
    ctx.db,
    sessions.map((session) => otherOf(session, actor.id)),
  )
  return sessions.map((session) => {
    const { id, startsAt, mode, place } = session
    return { id, startsAt, mode, place, otherName: names.get(otherOf(session, actor.id)) ?? '', path: sessionPath(session) }
  })
}
