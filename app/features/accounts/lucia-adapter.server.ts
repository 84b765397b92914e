import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import type { Db } from '#db/client.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSessionWithUser,
  insertSession,
  listSessions,
  touchSession,
} from './session.repo.server.ts'
import { hashToken } from './token-hash.server.ts'

export type SessionAttributes = { device: string; createdAt: string; seenAt: string; endsAt: string }
export type UserAttributes = {
  email: string
  emailVerifiedAt: string | null
  name: string
  locale: string
  suspendedAt: string | null
  migrantSince: string | null
  mentorSince: string | null
  timeZone: string | null
}

/** Lucia judges by the machine's clock. Ours is `now`, so it is told that what we hand out lives for ever. */
const FOR_EVER = new Date('9999-12-31T00:00:00Z')

/**
 * Lucia's sessions in our database, on both dialects. Lucia keeps session ids in the clear: here only their SHA-256 is
 * stored and looked up. When a session ends is decided here, by our clock and `endsAt`, never by Lucia.
 */
export function luciaAdapter(db: Db, now: () => Date): Adapter {
  const at = () => now().toISOString()
  return {
    async getSessionAndUser(sessionId) {
      const row = await findSessionWithUser(db, hashToken(sessionId), at())
      if (!row) return [null, null]
      const { id: _hash, userId, expiresAt, createdAt, seenAt, device, ...attributes } = row
      return [sessionOf(sessionId, { userId, expiresAt, createdAt, seenAt, device }), { id: userId, attributes } satisfies DatabaseUser]
    },
    async getUserSessions(userId) {
      const rows = await listSessions(db, userId, at())
      return rows.map((row) => sessionOf(row.id, row))
    },
    async setSession({ id, userId, attributes }) {
      const { device, createdAt, seenAt, endsAt } = attributes
      await insertSession(db, { id: hashToken(id), userId, expiresAt: endsAt, createdAt, seenAt, device })
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await touchSession(db, { id: hashToken(sessionId), seenAt: at(), expiresAt: expiresAt.toISOString() })
    },
    deleteSession: (sessionId) => deleteSession(db, hashToken(sessionId)),
    deleteUserSessions: (userId) => deleteSessionsOf(db, userId),
    deleteExpiredSessions: () => deleteExpiredSessions(db, at()),
  }
}

type Row = { userId: string; expiresAt: string; createdAt: string; seenAt: string; device: string }

function sessionOf(id: string, { userId, expiresAt, createdAt, seenAt, device }: Row): DatabaseSession {
  return { id, userId, expiresAt: FOR_EVER, attributes: { device, createdAt, seenAt, endsAt: expiresAt } }
}
