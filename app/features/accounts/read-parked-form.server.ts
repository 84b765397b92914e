import type { Ctx } from '#app/context.server.ts'
import type { Actor } from './actor.ts'
import type { TypedFields } from './park-form.server.ts'
import { deleteParkedForm, findParkedFormFor } from './parked-form.repo.server.ts'
import { hashToken } from './token-hash.server.ts'

export type ParkedForm = { path: string; fields: TypedFields }

/** What this person had typed when their session ended; null when there is nothing, or it is another person's. */
export async function readParkedForm(ctx: Ctx, actor: Actor, token: string | null): Promise<ParkedForm | null> {
  const row = token ? await findParkedFormFor(ctx.db, actor, hashToken(token), ctx.now().toISOString()) : undefined
  return row ? { path: row.path, fields: JSON.parse(row.fields) as TypedFields } : null
}

/** Forgets it, at the wish of the person. */
export async function dropParkedForm(ctx: Ctx, actor: Actor) {
  await deleteParkedForm(ctx.db, actor)
}
