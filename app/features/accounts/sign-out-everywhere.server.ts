import type { Ctx } from '#app/context.server.ts'
import type { Actor } from './actor.ts'
import { openLucia } from './open-lucia.server.ts'

/** Ends all sessions of a person, this one too. */
export async function signOutEverywhere(ctx: Ctx, actor: Actor): Promise<void> {
  await openLucia(ctx).invalidateUserSessions(actor.id)
  ctx.disconnect([actor.id])
}
