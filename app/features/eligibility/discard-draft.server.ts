import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { readDraftFor } from './read-rule-set-draft.server.ts'
import { deleteDraft, isBuiltUpon } from './rule-set-draft.repo.server.ts'

/**
 * Throws a draft away, with what the lab found about it; the record keeps that there was one. It has to be as the actor saw
 * it, and nothing may be drafted from it. An edition that was published stays for ever.
 */
export async function discardDraft(ctx: Ctx, actor: Actor, { id, revision }: { id: string; revision: number }): Promise<void> {
  const { edition } = await readDraftFor(ctx, actor, id)
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    if (await isBuiltUpon(trx, id)) throw new AppError('conflict', 'ruleSets.error.builtUpon')
    if (!(await deleteDraft(trx, { id, revision }))) throw new AppError('conflict', 'ruleSets.error.changed')
    const deed = { actorId: actor.id, action: 'ruleSet.discarded', subjectKind: 'ruleSet', subjectId: id, detail: { edition } }
    await recordAudit(trx, { id: ctx.newId(), at, ...deed })
  })
}
