import { isUsable } from '#app/lib/languages.ts'
import { compareIds, type RoundPeople } from './people.ts'

/** How the people who can talk in one language fare; null is a number that is kept back. `mean` is in basis points. */
export type GroupRow = { language: string; people: number | null; matched: number | null; mean: number | null }

/** No number about fewer people than this is shown, and none from which such a number could be worked out. */
export const SMALLEST_GROUP = 10

type Group = { language: string; people: number; matched: number; sum: number }

/**
 * How many people of each language group came, how many have a mentor, and how good their pairs are on average.
 * Language says what somebody can talk in, never where they are from. Groups overlap, because people speak several.
 *
 * - A number about one to nine people is kept back, whether they are in the group or outside it, since everybody's number
 *   is known beside it.
 * - What is kept back in a column is kept back for at least two groups and ten people, so that no difference gives it away.
 */
export function fairnessByLanguage(
  { mentees }: Pick<RoundPeople, 'mentees'>,
  pairs: readonly { menteeId: string; score: number }[],
): GroupRow[] {
  const groups = groupsOf(mentees, new Map(pairs.map(({ menteeId, score }) => [menteeId, score])))
  const [everybody, paired] = [mentees.length, pairs.length]
  const people = shown(
    groups,
    ({ people }) => people,
    (group) => tells(group.people, everybody),
  )
  const matched = shown(
    groups,
    ({ matched }) => matched,
    (group) => {
      const alone = group.people - group.matched
      return people.has(group) && tells(group.matched, paired) && tells(alone, everybody - paired)
    },
  )
  return groups.map((group) => ({
    language: group.language,
    people: people.has(group) ? group.people : null,
    matched: matched.has(group) ? group.matched : null,
    mean: matched.has(group) && group.matched > 0 ? Math.round(group.sum / group.matched) : null,
  }))
}

function groupsOf(mentees: RoundPeople['mentees'], scores: Map<string, number>): Group[] {
  const groups = new Map<string, Group>()
  for (const { id, languages } of mentees)
    for (const language of new Set(languages.flatMap(({ code, level }) => (isUsable(level) ? code : [])))) {
      const group = groups.get(language) ?? { language, people: 0, matched: 0, sum: 0 }
      const score = scores.get(id)
      groups.set(language, {
        ...{ language, people: group.people + 1 },
        ...{ matched: group.matched + Number(score !== undefined), sum: group.sum + (score ?? 0) },
      })
    }
  return [...groups.values()].sort((a, b) => b.people - a.people || compareIds(a.language, b.language))
}

const safe = (count: number) => count === 0 || count >= SMALLEST_GROUP
/** Neither the group nor the rest of all is so small that somebody could be made out. */
const tells = (count: number, all: number) => safe(count) && safe(all - count)

/** The groups whose number may be shown: small ones are kept back, and the next larger with them while these stand too alone. */
function shown(groups: Group[], size: (group: Group) => number, may: (group: Group) => boolean): Set<Group> {
  const open = groups.filter(may).sort((a, b) => size(a) - size(b) || compareIds(a.language, b.language))
  const kept = groups.filter((group) => !may(group))
  const alone = () => kept.length > 0 && (kept.length === 1 || kept.reduce((sum, group) => sum + size(group), 0) < SMALLEST_GROUP)
  while (alone() && open.length > 0) kept.push(open.shift() as Group)
  return new Set(open)
}
