import type { LocalText } from '#app/lib/local-text.ts'
import type { RuleSetState } from '#db/schema.ts'
import type { RuleSet } from './rule-set.ts'

/** The scheme's two ways in: the General Points Test and the Achievement-based Points Test. */
export const ROUTES = ['general', 'achievement'] as const
export type Route = (typeof ROUTES)[number]

/** What a person reads about one id of a rule set. `proof` is the papers that will be asked for. */
export type ItemText = { label: LocalText; help?: LocalText | undefined; example?: LocalText | undefined; proof?: LocalText | undefined }
export type RuleSetTexts = Record<string, ItemText>

/** One edition as the product keeps it. */
export type Edition = {
  id: string
  edition: string
  state: RuleSetState
  route: Route
  validFrom: string | null
  validTo: string | null
  body: RuleSet
  texts: RuleSetTexts
  sourceName: string
  sourceUrl: string | null
  checkedOn: string
}

/** True when the edition is in force on a day. A month or year at an end counts whole. */
export function isInForce({ validFrom, validTo }: Pick<Edition, 'validFrom' | 'validTo'>, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day.slice(0, validTo.length) <= validTo)
}

/** Of those in force on a day, the one that came last. */
export function editionOf<E extends Pick<Edition, 'validFrom' | 'validTo' | 'route' | 'state'>>(
  editions: readonly E[],
  route: Route,
  day: string,
): E | undefined {
  const open = editions.filter((edition) => edition.state === 'published' && edition.route === route && isInForce(edition, day))
  return open.sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''))[0]
}
