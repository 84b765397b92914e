import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { ItemText, RuleSetTexts } from './edition.ts'

/** What a person reads about an id, in their language where it is there; an id without texts has the label of its rule set. */
export function itemText(texts: RuleSetTexts, id: string, fallback: string, locale: Locale) {
  const own = Object.hasOwn(texts, id) ? texts[id] : undefined
  const read = (part: keyof ItemText) => (own?.[part] ? pickText(own[part], locale).text : '')
  return { label: read('label') || fallback, help: read('help'), example: read('example'), proof: read('proof') }
}

type Labelled = { sections: { id: string; label: string; choices: Item[]; criteria: Item[] }[]; prerequisites: Item[] }
type Item = { id: string; label: string }

/** The label which the rule set itself has for each id, sections and prerequisites apart: these may share ids. */
export function ownLabels(set: Labelled): {
  items: Map<string, string>
  sections: Map<string, string>
  prerequisites: Map<string, string>
} {
  const pairs = (items: Item[]) => new Map(items.map(({ id, label }) => [id, label]))
  return {
    items: pairs(set.sections.flatMap(({ choices, criteria }) => [...choices, ...criteria])),
    sections: pairs(set.sections),
    prerequisites: pairs(set.prerequisites),
  }
}

/** Where an edition was read, and when. An edition may name its source in several languages, under the id "source". */
export const rulesOf = ({ texts, sourceName, sourceUrl, checkedOn }: Rules & { texts: RuleSetTexts }, locale: Locale): Rules => ({
  sourceName: itemText(texts, 'source', sourceName, locale).label,
  sourceUrl,
  checkedOn,
})
export type Rules = { sourceName: string; sourceUrl: string | null; checkedOn: string }
