import type { Ctx } from '#app/context.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Users } from '#db/schema.ts'
import type { Actor } from './actor.ts'
import { findUserById } from './user.repo.server.ts'

/** The person's own row, if they typed their password; undefined when it is wrong. Tries are counted before the work. */
export async function provePassword(ctx: Ctx, actor: Actor, password: string): Promise<Users | undefined> {
  await ctx.limits.take('reauthAccount', actor.id)
  const user = orNotFound(await findUserById(ctx.db, actor.id))
  return (await ctx.passwords.verify(user.passwordHash, password)) ? user : undefined
}
