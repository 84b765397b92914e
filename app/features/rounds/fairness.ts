import { isUsable } from '#app/lib/languages.ts'
import type { RoundFile } from './round-file.ts'
import type { RoundOutcome } from './round-outcome.ts'

/** No number about fewer people than this is shown, and none from which such a number could be worked out. */
export const SMALLEST_GROUP = 10

/** null is a number that is kept back. */
export type GroupRow = { language: string; people: number | null; matched: number | null; mean: number | null }

/**
 * How the people who can talk in each language fare: how many have a mentor, and how good their pairs are on average.
 * Language says what somebody can talk in, never where they are from. Groups overlap, because people speak several.
 */
export function fairnessByLanguage({ mentees }: Pick<RoundFile, 'mentees'>, { pairs }: Pick<RoundOutcome, 'pairs'>): GroupRow[] {
  const scores = new Map(pairs.map(({ menteeId, score }) => [menteeId, score]))
  const groups = new Map<string, string[]>()
  for (const { id, languages } of mentees)
    for (const { code, level } of languages) if (isUsable(level)) groups.set(code, [...(groups.get(code) ?? []), id])
  return [...groups].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1)).map(([language, ids]) => row(language, ids, scores))
}

function row(language: string, ids: string[], scores: Map<string, number>): GroupRow {
  const people = ids.length
  if (people < SMALLEST_GROUP) return { language, people: null, matched: null, mean: null }
  const found = ids.flatMap((id) => scores.get(id) ?? [])
  const tells = found.length >= SMALLEST_GROUP && (found.length === people || people - found.length >= SMALLEST_GROUP)
  const mean = found.length >= SMALLEST_GROUP ? Math.round(found.reduce((sum, score) => sum + score, 0) / found.length) : null
  return { language, people, matched: tells ? found.length : null, mean }
}
