import type { Ctx } from '#app/context.server.ts'
import type { Db } from '#db/client.ts'
import { listActorMemberships } from './actor.repo.server.ts'
import { deviceOf } from './device.ts'
import { openLucia } from './open-lucia.server.ts'
import { sessionEnd } from './session.ts'

/** Opens a session under a new secret, in the transaction of whatever earned it; gives the value for the cookie. */
export async function startSession(
  ctx: Pick<Ctx, 'now' | 'newToken'>,
  trx: Db,
  person: { userId: string; userAgent: string },
): Promise<string> {
  const memberships = await listActorMemberships(trx, person.userId)
  const at = ctx.now().toISOString()
  const times = { createdAt: at, seenAt: at }
  const endsAt = sessionEnd(times, memberships.length > 0).toISOString()
  const lucia = openLucia({ db: trx, now: ctx.now })
  const session = await lucia.createSession(
    person.userId,
    { device: deviceOf(person.userAgent), ...times, endsAt },
    { sessionId: ctx.newToken() },
  )
  return session.id
}
