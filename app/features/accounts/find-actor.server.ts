import type { Ctx } from '#app/context.server.ts'
import type { Cookies } from '#app/http/cookies.server.ts'
import { isLocale } from '#app/lib/locales.ts'
import { listActorMemberships } from './actor.repo.server.ts'
import type { Actor, FoundActor } from './actor.ts'
import type { SessionAttributes, UserAttributes } from './lucia-adapter.server.ts'
import { openLucia } from './open-lucia.server.ts'
import { touchSession } from './session.repo.server.ts'
import { isDueForTouch, sessionEnd } from './session.ts'
import { hashToken } from './token-hash.server.ts'

type Cookie = string | undefined | null

/**
 * Who sends this cookie, with today's rights; null for nobody, for an ended session and for a suspended person. Two
 * queries. It counts as a sign of life, which is written down at most once a minute for staff, once an hour for others.
 */
export async function findActorByCookie(ctx: Ctx, cookie: Cookie, cookies: Cookies): Promise<FoundActor | null> {
  const found = await readSession(ctx, cookie, cookies)
  if (!found) return null
  const { actor, session, sessionId, staff } = found
  const now = ctx.now()
  if (isDueForTouch(session, staff, now)) {
    const seenAt = now.toISOString()
    await touchSession(ctx.db, { id: sessionId, seenAt, expiresAt: sessionEnd({ ...session, seenAt }, staff).toISOString() })
  }
  return { actor, sessionId }
}

/** The same without counting as a sign of life: an open page that asks by itself must not keep a session alive. */
export async function peekActorByCookie(ctx: Ctx, cookie: Cookie, cookies: Cookies): Promise<FoundActor | null> {
  const found = await readSession(ctx, cookie, cookies)
  return found && { actor: found.actor, sessionId: found.sessionId }
}

async function readSession(ctx: Ctx, cookie: Cookie, cookies: Cookies) {
  const token = cookies.session.read(cookie)
  if (!token) return null
  const { session, user } = await openLucia(ctx).validateSession(token)
  if (!session || user.suspendedAt) return null
  const actor = actorOf(user, await listActorMemberships(ctx.db, user.id))
  const staff = actor.memberships.length > 0
  if (ctx.now() >= sessionEnd(session, staff)) return null
  return { actor, session: session satisfies SessionAttributes, sessionId: hashToken(token), staff }
}

function actorOf(user: { id: string } & UserAttributes, memberships: Actor['memberships']): Actor {
  const { id, name, email, locale } = user
  return {
    id,
    name,
    email,
    locale: isLocale(locale) ? locale : 'en',
    verified: user.emailVerifiedAt !== null,
    migrant: user.migrantSince !== null,
    mentor: user.mentorSince !== null,
    timeZone: user.timeZone,
    memberships,
  }
}
