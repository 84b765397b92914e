import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { diffRuleSets } from '../diff-rule-sets.ts'
import { listRuleSetsFor, readRuleSetFor } from '../read-rule-set-draft.server.ts'
import { RuleSetDifferencePage } from '../ui/rule-set-difference-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const view = await readRuleSetFor(ctx, actor, params.id ?? '')
  const others = (await listRuleSetsFor(ctx, actor)).filter(({ id }) => id !== view.id)
  const wanted = url.searchParams.get('with') ?? view.basedOn
  const chosen = others.find(({ id }) => id === wanted) ?? others.find(({ state }) => state === 'published') ?? others[0]
  const other = chosen && (await readRuleSetFor(ctx, actor, chosen.id))
  return {
    title: `${translateTo(locale)('ruleSets.difference.title')}: ${view.edition}`,
    after: { id: view.id, edition: view.edition },
    before: other ? { id: other.id, edition: other.edition } : null,
    others: others.map(({ id, edition }) => ({ id, edition })),
    differences: other ? diffRuleSets(other.body, view.body) : [],
  }
})

export default function RuleSetDifferenceRoute() {
  return <RuleSetDifferencePage {...useLoaderData<typeof loader>()} />
}
