import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { type DraftEdit, editDraft } from './edit-draft.ts'
import { ruleSetProblems } from './read-rule-set.ts'
import { type RuleSetProblem, type RuleSetView, readDraftFor } from './read-rule-set-draft.server.ts'
import { changeDraft } from './rule-set-draft.repo.server.ts'

export type DraftSource = { sourceName?: string; sourceUrl?: string | null; checkedOn?: string }
export type SaveDraft = { id: string; revision: number; edits: DraftEdit[]; source?: DraftSource | undefined }

/**
 * Writes changes into a draft, also such as break the format. Refused as a conflict when somebody saved since
 * `revision`; `saved` tells which revision it is now.
 */
export async function saveDraft(ctx: Ctx, actor: Actor, { id, revision, edits, source }: SaveDraft): Promise<RuleSetView> {
  const draft = await readDraftFor(ctx, actor, id)
  if (draft.revision !== revision) throw new AppError('conflict', 'ruleSets.error.changed')
  const { body, texts } = applyEdits(draft, edits)
  const at = ctx.now()
  const row = {
    edition: typeof body.id === 'string' && body.id !== '' ? body.id : draft.edition,
    validFrom: typeof body.validFrom === 'string' ? body.validFrom : null,
    validTo: typeof body.validTo === 'string' ? body.validTo : null,
    body: JSON.stringify(body),
    texts: JSON.stringify(texts),
    updatedAt: at.toISOString(),
    ...source,
  }
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await changeDraft(trx, { id, revision }, row))) throw new AppError('conflict', 'ruleSets.error.changed')
    const detail = { edition: row.edition, revision: revision + 1 }
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action: 'ruleSet.changed',
      subjectKind: 'ruleSet',
      subjectId: id,
      detail,
    })
  })
  return { ...draft, ...row, body, texts, revision: revision + 1, proposedBy: null, proposedAt: null, problems: ruleSetProblems(body) }
}

/** The problems that a draft would have after these changes; nothing is written. */
export async function checkDraft(ctx: Ctx, actor: Actor, { id, edits }: Pick<SaveDraft, 'id' | 'edits'>): Promise<RuleSetProblem[]> {
  return ruleSetProblems(applyEdits(await readDraftFor(ctx, actor, id), edits).body)
}

function applyEdits({ body, texts }: Pick<RuleSetView, 'body' | 'texts'>, edits: DraftEdit[]) {
  let content = { body, texts }
  for (const edit of edits) content = orNotFound(editDraft(content, edit))
  return content
}
