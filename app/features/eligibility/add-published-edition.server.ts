import type { Ctx } from '#app/context.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import type { Route, RuleSetTexts } from './edition.ts'
import { readRuleSet } from './read-rule-set.ts'
import { hasEdition, insertRuleSet } from './rule-set.repo.server.ts'

export type EditionFile = {
  body: object
  route: Route
  texts: RuleSetTexts
  /** One that a later edition has replaced is retired from the first. */
  state: 'published' | 'retired'
  sourceName: string
  sourceUrl: string | null
  checkedOn: string
}

/**
 * Takes in an edition that was in force before there was a second administrator to ask: those that come with the product.
 * One that is there already is left as it is; says whether it was new. Throws a FileProblem.
 */
export async function addPublishedEdition(ctx: Ctx, { body, route, texts, ...about }: EditionFile): Promise<boolean> {
  const set = readRuleSet(body, 'edition')
  const at = ctx.now()
  const id = ctx.newId()
  return ctx.db.transaction().execute(async (trx) => {
    if (await hasEdition(trx, set.id)) return false
    const nobody = { basedOn: null, createdBy: null, proposedBy: null, proposedAt: null, publishedBy: null }
    await insertRuleSet(trx, {
      ...nobody,
      id,
      edition: set.id,
      state: about.state,
      validFrom: set.validFrom ?? null,
      validTo: set.validTo ?? null,
      body: JSON.stringify({ ...body, route }),
      texts: JSON.stringify(texts),
      sourceName: about.sourceName,
      sourceUrl: about.sourceUrl,
      checkedOn: about.checkedOn,
      revision: 1,
      createdAt: at.toISOString(),
      updatedAt: at.toISOString(),
      publishedAt: at.toISOString(),
      retiredAt: about.state === 'retired' ? at.toISOString() : null,
    })
    const deed = { actorId: null, action: 'ruleSet.added', subjectKind: 'ruleSet', subjectId: id, detail: { edition: set.id } }
    await recordAudit(trx, { id: ctx.newId(), at, ...deed })
    return true
  })
}
