import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { pairFor } from './find-pair.server.ts'
import { putQuiet } from './pair.repo.server.ts'

/** A person does not want to be reminded of this pair, or wants it again. The other is not told. */
export async function setQuiet(ctx: Ctx, actor: Actor, { mentorshipId, quiet }: { mentorshipId: string; quiet: boolean }): Promise<void> {
  await pairFor(ctx.db, actor, mentorshipId)
  await putQuiet(ctx.db, { mentorshipId, userId: actor.id, quietSince: quiet ? ctx.now().toISOString() : null })
}
