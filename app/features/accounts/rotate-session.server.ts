import type { Ctx } from '#app/context.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { listActorMemberships } from './actor.repo.server.ts'
import type { Actor } from './actor.ts'
import { openLucia } from './open-lucia.server.ts'
import { deleteSessionOf, findSessionOf } from './session.repo.server.ts'
import { sessionEnd } from './session.ts'

/**
 * Gives a person's session a new secret, as every change of their rights asks; the old one ends at once. The time of
 * signing in stays, so that changing rights does not lengthen a session. Gives the value for the cookie.
 */
export async function rotateSession(ctx: Ctx, actor: Actor, sessionId: string): Promise<string> {
  return ctx.db.transaction().execute(async (trx) => {
    const old = await findSessionOf(trx, actor.id, sessionId)
    if (!old) throw new AppError('conflict')
    await deleteSessionOf(trx, actor.id, sessionId)
    const memberships = await listActorMemberships(trx, actor.id)
    const times = { createdAt: old.createdAt, seenAt: ctx.now().toISOString() }
    const endsAt = sessionEnd(times, memberships.length > 0).toISOString()
    const session = await openLucia({ db: trx, now: ctx.now }).createSession(
      actor.id,
      { device: old.device, ...times, endsAt },
      { sessionId: ctx.newToken() },
    )
    return session.id
  })
}
