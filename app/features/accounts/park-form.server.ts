import type { Ctx } from '#app/context.server.ts'
import { addMinutes } from '#app/lib/dates.ts'
import { putParkedForm } from './parked-form.repo.server.ts'
import { findSessionOwner } from './session.repo.server.ts'
import { hashToken } from './token-hash.server.ts'

const MINUTES = 60
const LARGEST = 64 * 1024

export type TypedFields = Record<string, string | string[]>

/**
 * Keeps what somebody sent after their session had ended, so that it survives signing in again; gives the secret that
 * finds it. Null when nobody can be told by the ended session, or there is too much: it is then not kept. Only the same
 * person gets it back, whoever signs in next at that computer.
 */
export async function parkForm(ctx: Ctx, sent: { sessionToken: string | null; path: string; fields: TypedFields }): Promise<string | null> {
  const fields = JSON.stringify(sent.fields)
  if (!sent.sessionToken || Buffer.byteLength(fields) > LARGEST || Object.keys(sent.fields).length === 0) return null
  const userId = await findSessionOwner(ctx.db, hashToken(sent.sessionToken))
  if (!userId) return null
  const token = ctx.newToken()
  const at = ctx.now()
  const times = { createdAt: at.toISOString(), expiresAt: addMinutes(at, MINUTES).toISOString() }
  await ctx.db.transaction().execute((trx) => putParkedForm(trx, { id: hashToken(token), userId, path: sent.path, fields, ...times }))
  return token
}
