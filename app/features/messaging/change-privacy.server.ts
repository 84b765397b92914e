import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { choicesOf } from './find-privacy.server.ts'
import type { Choices } from './privacy.policy.ts'
import { savePrivacyChoices } from './privacy.repo.server.ts'
import { acquaintedWith, tellPresence } from './tell-presence.server.ts'

export async function readPrivacy(ctx: Pick<Ctx, 'db'>, actor: Actor): Promise<Choices> {
  return (await choicesOf(ctx.db, [actor.id])).get(actor.id) as Choices
}

/**
 * Changes what a person lets others see, from now on. Whoever hides is gone for the others at once, and the others for them;
 * whoever shows again is seen at once when they are here.
 */
export async function changePrivacy(ctx: Ctx, actor: Actor, next: Choices): Promise<void> {
  const before = await readPrivacy(ctx, actor)
  const at = ctx.now().toISOString()
  if (before.presence && !next.presence) await disappear(ctx, actor)
  await savePrivacyChoices(ctx.db, {
    userId: actor.id,
    presenceHiddenAt: next.presence ? null : at,
    receiptsHiddenAt: next.receipts ? null : at,
  })
  if (!before.presence && next.presence && (await ctx.presence.whoIsOnline([actor.id])).size > 0) await tellPresence(ctx, actor.id, true)
}

async function disappear(ctx: Ctx, actor: Actor) {
  await tellPresence(ctx, actor.id, false)
  for (const userId of await acquaintedWith(ctx, actor.id)) ctx.publish([actor.id], { type: 'presence', userId, online: false })
}
