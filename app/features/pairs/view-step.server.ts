import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { pairFor } from './find-pair.server.ts'
import { findStepFor } from './goal.repo.server.ts'
import { readerOf } from './view-pair.server.ts'
import { stepView } from './view-parts.server.ts'

/** A step with the words to change, for one of the two. */
export async function viewStep(ctx: Ctx, actor: Actor, { t, ...which }: { mentorshipId: string; stepId: string; t: Translate }) {
  const found = await pairFor(ctx.db, actor, which.mentorshipId)
  const step = orNotFound(await findStepFor(ctx.db, actor, which))
  const reader = await readerOf(ctx, actor, found, t)
  return { pairId: which.mentorshipId, name: reader.names.get(found.otherId) ?? '', step: stepView(reader, step) }
}
