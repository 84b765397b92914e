import type { Ctx } from '#app/context.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { RuleSets } from '#db/schema.ts'
import { type Edition, editionOf, type Route, type RuleSetTexts } from './edition.ts'
import { readRuleSet } from './read-rule-set.ts'
import { findRuleSet, listPublicRuleSets } from './rule-set.repo.server.ts'

/** Every edition that was published, the newest first: today's and the archive. */
export async function listEditions(ctx: Ctx): Promise<Edition[]> {
  return (await listPublicRuleSets(ctx.db)).map(toEdition)
}

/** The edition in force today; undefined where none was published. */
export async function currentRuleSet(ctx: Ctx, route: Route): Promise<Edition | undefined> {
  return editionOf(await listEditions(ctx), route, hongKongDay(ctx.now()))
}

/** A published edition by its row; drafts are for administrators. */
export async function ruleSetById(ctx: Ctx, id: string): Promise<Edition> {
  const row = await findRuleSet(ctx.db, id)
  return toEdition(orNotFound(row && row.state !== 'draft' ? row : undefined))
}

// A published edition never changes, and reading one costs more than a run of it.
const read = new Map<string, Pick<Edition, 'body' | 'texts' | 'route'>>()

export function toEdition(row: RuleSets): Edition {
  const key = `${row.id}|${row.revision}`
  const known = read.get(key) ?? readBody(row)
  if (row.state !== 'draft') read.set(key, known)
  const { id, edition, state, validFrom, validTo, sourceName, sourceUrl, checkedOn } = row
  return { id, edition, state, validFrom, validTo, sourceName, sourceUrl, checkedOn, ...known }
}

function readBody({ edition, body, texts }: RuleSets): Pick<Edition, 'body' | 'texts' | 'route'> {
  const file = JSON.parse(body) as { route?: unknown }
  const route = file.route === 'achievement' ? 'achievement' : 'general'
  return { body: readRuleSet(file, edition), texts: JSON.parse(texts) as RuleSetTexts, route }
}

/** What the editions of a route call themselves, by their ids. */
export async function editionNames(ctx: Ctx, of: Route): Promise<Map<string, string>> {
  return new Map((await listEditions(ctx)).flatMap(({ id, edition, route }) => (route === of ? [[id, edition] as const] : [])))
}
