import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import { canEditGuides } from './guide.policy.ts'
import { findGuide, updateGuide } from './guide.repo.server.ts'

/** Shows a guide to everybody, from now on. Twice changes nothing. */
export async function publishGuide(ctx: Ctx, actor: Actor, { slug }: { slug: string }): Promise<void> {
  authorize(canEditGuides(actor))
  const guide = orNotFound(await findGuide(ctx.db, slug))
  if (guide.publishedAt) return
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    await updateGuide(trx, guide.id, { publishedAt: at.toISOString() })
    await recordAudit(trx, { id: ctx.newId(), at, actorId: actor.id, action: 'guide.published', subjectKind: 'guide', subjectId: guide.id })
  })
}
