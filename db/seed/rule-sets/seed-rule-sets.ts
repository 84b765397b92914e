import type { Ctx } from '#app/context.server.ts'
import { addPublishedEdition, type EditionFile } from '#app/features/eligibility/add-published-edition.server.ts'
import type { RuleSetTexts } from '#app/features/eligibility/edition.ts'
import { readRuleSetFile } from '#app/features/eligibility/read-rule-set.ts'
import achievement from './qmas-apt.json' with { type: 'json' }
import general from './qmas-gpt-2024.json' with { type: 'json' }
import history from './qmas-gpt-history.json' with { type: 'json' }
import generalBefore from './qmas-gpt-pre-2024.json' with { type: 'json' }
import { withTalentList } from './talent.ts'
import { TEXTS } from './texts.ts'

const OFFICIAL = 'https://www.immd.gov.hk/eng/services/visas/quality_migrant_admission_scheme.html'
/** The newest official text that was read: the Immigration Department's page as revised on this day. */
const CHECKED = '2025-12-15'

/** All editions that come with the product; says how many were new. */
export async function seedRuleSets(ctx: Ctx): Promise<number> {
  let added = 0
  for (const file of editions()) if (await addPublishedEdition(ctx, file)) added += 1
  return added
}

function editions(): EditionFile[] {
  const files = [
    { file: general, route: 'general' as const, state: 'published' as const },
    { file: achievement, route: 'achievement' as const, state: 'published' as const },
    { file: generalBefore, route: 'general' as const, state: 'retired' as const },
    { file: history, route: 'general' as const, state: 'retired' as const },
  ]
  return files.flatMap(({ file, route, state }) =>
    readRuleSetFile(file, file.id).map(({ ruleSet, body }) => ({
      body: withTalentList(ruleSet.id, body),
      route,
      state,
      texts: TEXTS[ruleSet.id] ?? ({} satisfies RuleSetTexts),
      sourceName: 'Immigration Department',
      sourceUrl: OFFICIAL,
      checkedOn: CHECKED,
    })),
  )
}
