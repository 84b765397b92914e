import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { type DraftBody, toDraftBody } from './draft-body.ts'
import type { Route, RuleSetTexts } from './edition.ts'
import { canEditRules } from './rule-set.policy.ts'
import { findRuleSet, insertRuleSet } from './rule-set.repo.server.ts'
import { editionsNamed } from './rule-set-draft.repo.server.ts'

const LARGEST = 1024 * 1024

/** Begins a new edition as a copy of one that is there, whatever its state; gives the draft's id. */
export async function draftRuleSet(ctx: Ctx, actor: Actor, { id }: { id: string }): Promise<string> {
  authorize(canEditRules(actor))
  const old = orNotFound(await findRuleSet(ctx.db, id))
  const edition = freeName(old.edition, await editionsNamed(ctx.db, old.edition))
  const body = orNotFound(toDraftBody(JSON.parse(old.body)))
  return insertDraft(ctx, actor, {
    body: { ...body, id: edition, validFrom: null, validTo: null },
    texts: JSON.parse(old.texts) as RuleSetTexts,
    sourceName: old.sourceName,
    sourceUrl: old.sourceUrl,
    basedOn: old.id,
  })
}

/**
 * Begins a new edition from a file in the format. What breaks the format is kept and shown as problems; only what is no
 * JSON object at all is refused.
 */
export async function importRuleSet(ctx: Ctx, actor: Actor, { text, route }: { text: string; route: Route }): Promise<string> {
  authorize(canEditRules(actor))
  const body = toDraftBody(parse(text))
  if (!body) throw new AppError('invalid', 'ruleSets.error.notJson')
  const wanted = typeof body.id === 'string' && body.id.trim() !== '' ? body.id.trim().slice(0, 150) : 'new-edition'
  const taken = await editionsNamed(ctx.db, wanted)
  const edition = taken.includes(wanted) ? freeName(wanted, taken) : wanted
  return insertDraft(ctx, actor, { body: { ...body, id: edition, route }, texts: {}, sourceName: '', sourceUrl: null, basedOn: null })
}

function parse(text: string): unknown {
  if (text.length > LARGEST) throw new AppError('invalid', 'ruleSets.error.tooLarge')
  try {
    // PostgreSQL keeps no NUL in a text.
    return JSON.parse(text.replace(/^\uFEFF/, '').replaceAll('\\u0000', ''))
  } catch {
    return undefined
  }
}

const freeName = (name: string, taken: string[]) => {
  let count = 2
  while (taken.includes(`${name}-${count}`)) count += 1
  return `${name}-${count}`
}

type NewDraft = { body: DraftBody; texts: RuleSetTexts; sourceName: string; sourceUrl: string | null; basedOn: string | null }

async function insertDraft(ctx: Ctx, actor: Actor, { body, texts, ...about }: NewDraft): Promise<string> {
  const at = ctx.now()
  const id = ctx.newId()
  const edition = String(body.id)
  const nobodyYet = { proposedBy: null, proposedAt: null, publishedBy: null, publishedAt: null, retiredAt: null }
  await ctx.db.transaction().execute(async (trx) => {
    await insertRuleSet(trx, {
      ...about,
      ...nobodyYet,
      ...{ id, edition, state: 'draft', revision: 1 },
      validFrom: typeof body.validFrom === 'string' ? body.validFrom : null,
      validTo: typeof body.validTo === 'string' ? body.validTo : null,
      body: JSON.stringify(body),
      texts: JSON.stringify(texts),
      checkedOn: hongKongDay(at),
      createdBy: actor.id,
      createdAt: at.toISOString(),
      updatedAt: at.toISOString(),
    })
    const deed = { actorId: actor.id, action: 'ruleSet.drafted', subjectKind: 'ruleSet', subjectId: id, detail: { edition } }
    await recordAudit(trx, { id: ctx.newId(), at, ...deed })
  })
  return id
}
