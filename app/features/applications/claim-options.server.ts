import type { Ctx } from '#app/context.server.ts'
import type { Edition } from '#app/features/eligibility/edition.ts'
import { currentRuleSet, ruleSetById } from '#app/features/eligibility/open-rule-sets.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Applications } from '#db/schema.ts'
import { claimedCriteria, type Sections } from './application-answers.ts'
import { type Claimable, claimable, criteriaOfSection } from './application-claims.ts'
import type { FieldEnv } from './application-field.ts'

/** The edition that an application is made under: the one it was sent with, until then the one in force today. */
export async function editionFor(ctx: Ctx, application: Pick<Applications, 'route' | 'ruleSetId'>): Promise<Edition | undefined> {
  return application.ruleSetId ? ruleSetById(ctx, application.ruleSetId) : currentRuleSet(ctx, application.route)
}

export type ClaimOption = Claimable & { label: string; help: string | null; proof: string | null }

/** Everything that can be claimed under an edition, in the reader's language. */
export function claimOptions(edition: Edition | undefined, locale: Locale): ClaimOption[] {
  if (!edition) return []
  return claimable(edition.body).map((item) => {
    const text = edition.texts[item.id]
    const say = (part: 'label' | 'help' | 'proof') => (text?.[part] ? pickText(text[part], locale).text : null)
    return { ...item, label: say('label') ?? item.label, help: say('help'), proof: say('proof') }
  })
}

/** What the sections' rules have to know: the day, what may be claimed, and which claims a job can support. */
export function fieldEnv(ctx: Ctx, edition: Edition | undefined, sections: Sections): FieldEnv {
  const all = edition ? claimable(edition.body) : []
  const claimed = new Set(claimedCriteria(sections))
  const supports = criteriaOfSection(all, 'work').filter((id) => claimed.has(id))
  return { today: hongKongDay(ctx.now()), options: { criteria: all.map(({ id }) => id), supports } }
}

type Offer = { value: string; label: string; hint?: string }

/** The choices of the questions about criteria, with what they mean and the papers that they will need. */
export function offersOf(options: readonly ClaimOption[], { options: known }: FieldEnv): { criteria: Offer[]; supports: Offer[] } {
  const offers = options.map(({ id, label, proof, help }) => ({ value: id, label, ...hinted(proof ?? help) }))
  const among = (ids: readonly string[] = []) => offers.filter(({ value }) => ids.includes(value))
  return { criteria: among(known?.criteria), supports: among(known?.supports).map(({ value, label }) => ({ value, label })) }
}

const hinted = (hint: string | null) => (hint ? { hint } : {})
