import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError, authorize } from '#app/lib/errors.ts'
import { type Edition, isInForce } from './edition.ts'
import { listEditions } from './open-rule-sets.server.ts'
import { type RuleSetView, readDraftFor, readRuleSetFor } from './read-rule-set-draft.server.ts'
import { canProposeRuleSet, canPublishRuleSet } from './rule-set.policy.ts'
import { proposeDraft, publishDraft, retireEdition } from './rule-set-draft.repo.server.ts'

type Seen = { id: string; revision: number }

/** One administrator says that a draft is ready. It has to be without problems, and as they saw it. */
export async function proposeRuleSet(ctx: Ctx, actor: Actor, { id, revision }: Seen): Promise<void> {
  const draft = await readDraftFor(ctx, actor, id)
  if (draft.proposedBy !== null || draft.revision !== revision) throw new AppError('conflict', 'ruleSets.error.changed')
  authorize(canProposeRuleSet(actor, draft))
  refuseUnready(draft, await listEditions(ctx))
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await proposeDraft(trx, { id, revision, by: actor.id, at: at.toISOString() })))
      throw new AppError('conflict', 'ruleSets.error.changed')
    await recordAudit(trx, { id: ctx.newId(), at, ...deed(actor, 'ruleSet.proposed', draft) })
  })
}

/**
 * Another administrator makes it an edition that visitors see; from now on it never changes. With `retire` an earlier
 * edition of the same route is set aside at once, in the same transaction.
 */
export async function publishRuleSet(ctx: Ctx, actor: Actor, { id, revision, retire }: Seen & { retire?: string | undefined }) {
  const draft = await readRuleSetFor(ctx, actor, id)
  if (draft.state !== 'draft' || draft.revision !== revision) throw new AppError('conflict', 'ruleSets.error.changed')
  if (draft.proposedBy === null) throw new AppError('conflict', 'ruleSets.error.notProposed')
  if (draft.proposedBy === actor.id) throw new AppError('invalid', 'ruleSets.error.ownProposal')
  authorize(canPublishRuleSet(actor, draft))
  const editions = await listEditions(ctx)
  refuseUnready(draft, editions)
  const retired = retire ? retirable(editions, draft, hongKongDay(ctx.now())).find((edition) => edition.id === retire) : undefined
  if (retire && !retired) throw new AppError('invalid', 'ruleSets.error.notRetirable')
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await publishDraft(trx, { id, revision, by: actor.id, at: at.toISOString() })))
      throw new AppError('conflict', 'ruleSets.error.changed')
    await recordAudit(trx, { id: ctx.newId(), at, ...deed(actor, 'ruleSet.published', draft) })
    if (!retired) return
    if (!(await retireEdition(trx, { id: retired.id, at: at.toISOString() }))) throw new AppError('conflict', 'ruleSets.error.changed')
    await recordAudit(trx, { id: ctx.newId(), at, ...deed(actor, 'ruleSet.retired', retired) })
  })
}

/** Published editions of the same route that may be set aside: none before the new one is in force, so there is no gap. */
export function retirable(editions: Edition[], draft: Pick<RuleSetView, 'route' | 'validFrom' | 'validTo'>, day: string): Edition[] {
  if (!isInForce(draft, day)) return []
  return editions.filter(({ state, route }) => state === 'published' && route === draft.route)
}

/** What keeps a draft without problems of form from being proposed; undefined when nothing does. */
export function unreadiness(draft: RuleSetView, editions: Pick<Edition, 'edition'>[]): string | undefined {
  if (draft.problems.length > 0) return 'ruleSets.error.problems'
  // Of two editions in force the one that began last counts, so one without a first day would never count.
  if (draft.validFrom === null) return 'ruleSets.error.noStart'
  if (draft.sourceName.trim() === '') return 'ruleSets.error.noSource'
  if (editions.some(({ edition }) => edition === draft.edition)) return 'ruleSets.error.nameTaken'
  return undefined
}

function refuseUnready(draft: RuleSetView, editions: Pick<Edition, 'edition'>[]) {
  const key = unreadiness(draft, editions)
  if (key) throw new AppError('invalid', key)
}

const deed = (actor: Actor, action: string, { id, edition }: { id: string; edition: string }) => ({
  ...{ actorId: actor.id, action, subjectKind: 'ruleSet', subjectId: id },
  detail: { edition },
})
