import type { Ctx } from '#app/context.server.ts'
import type { DetailsInput } from './account.schema.ts'
import type { Actor } from './actor.ts'
import { updateUser } from './user.repo.server.ts'

/** What a person wants to be called, the language in which we write to them, and the clock that their pages show. */
export async function changeDetails(ctx: Ctx, actor: Actor, { name, locale, timeZone }: DetailsInput): Promise<void> {
  await updateUser(ctx.db, actor.id, {
    name,
    locale,
    ...(timeZone === undefined ? {} : { timeZone: timeZone === 'device' ? null : timeZone }),
  })
}
