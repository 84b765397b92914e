import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import type { RuleSets } from '#db/schema.ts'
import { type DraftBody, shownValue, toDraftBody } from './draft-body.ts'
import type { Route, RuleSetTexts } from './edition.ts'
import { ruleSetProblems } from './read-rule-set.ts'
import { canEditRules } from './rule-set.policy.ts'
import { findRuleSet } from './rule-set.repo.server.ts'
import { listRuleSetHeads } from './rule-set-draft.repo.server.ts'

export type RuleSetProblem = { key: string; expected: string }
/** A rule set as an administrator sees it: any state, and with what is wrong with it. */
export type RuleSetView = Omit<RuleSets, 'body' | 'texts'> & {
  body: DraftBody
  texts: RuleSetTexts
  route: Route
  problems: RuleSetProblem[]
}

/** Every edition and every draft, for the list. */
export async function listRuleSetsFor(ctx: Ctx, actor: Actor) {
  authorize(canEditRules(actor))
  const heads = await listRuleSetHeads(ctx.db)
  return heads.map(({ body, ...head }) => ({ ...head, title: shownValue((JSON.parse(body) as { title?: unknown }).title) }))
}

export async function readRuleSetFor(ctx: Ctx, actor: Actor, id: string): Promise<RuleSetView> {
  authorize(canEditRules(actor))
  return toView(orNotFound(await findRuleSet(ctx.db, id)))
}

/** One that can still be changed; any other is not there. */
export async function readDraftFor(ctx: Ctx, actor: Actor, id: string): Promise<RuleSetView> {
  const view = await readRuleSetFor(ctx, actor, id)
  return orNotFound(view.state === 'draft' ? view : undefined)
}

/** Who made, proposed and published it, by name. */
export async function namesAround(ctx: Ctx, { createdBy, proposedBy, publishedBy }: RuleSetView) {
  const names = await namesOf(
    ctx.db,
    [createdBy, proposedBy, publishedBy].filter((id) => id !== null),
  )
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  return { createdBy: nameOf(createdBy), proposedBy: nameOf(proposedBy), publishedBy: nameOf(publishedBy) }
}

export function toView(row: RuleSets): RuleSetView {
  const file = JSON.parse(row.body) as { route?: unknown }
  const body = orNotFound(toDraftBody(file))
  const route = file.route === 'achievement' ? 'achievement' : 'general'
  return { ...row, body, texts: JSON.parse(row.texts) as RuleSetTexts, route, problems: ruleSetProblems(file) }
}
