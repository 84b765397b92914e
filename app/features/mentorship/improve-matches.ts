import { type ColumnStore, spokenBy } from './columns/column-store.ts'
import { type Reach, reachInColumns } from './columns/improve-columns.ts'
import { barriers, NO_RELATIONS, type Relations } from './hard-filters.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'
import { DEFAULT_WEIGHTS, type PartName } from './score-weights.ts'

export type Gain = { id: string; count: number }
export type Improvements = {
  /** Mentors who can be asked today. */
  now: number
  /** Slots and languages that would each bring mentors who miss nothing else; the most first. */
  slots: Gain[]
  languages: Gain[]
  /** Parts of the comparison that the person leaves open, with what each may give of 100. */
  unstated: { part: PartName; points: number }[]
}

const NAMED = 3

type Options = { at: string; relations: ReadonlyMap<string, Relations> }

/** What a migrant could add to their profile, with how many more mentors they could ask then. */
export function improvementsFor(mentee: MatchPerson, store: ColumnStore, options: Options): Improvements {
  const mentors = () => store.mentors.filter((mentor) => mentor !== undefined)
  const { now, slots, languages } = reachInColumns(store, mentee, options) ?? reachOf(mentee, mentors(), options)
  return { now, slots: most(slots), languages: most(languages), unstated: unstatedBy(mentee) }
}

/** Mentors one by one, by the plain rules. */
export function reachOf(mentee: MatchPerson, mentors: readonly MatchMentor[], { at, relations }: Options): Reach {
  const [slots, languages] = [new Map<string, number>(), new Map<string, number>()]
  let now = 0
  for (const mentor of mentors) {
    const [first, second] = barriers(mentee, mentor, at, relations.get(mentor.id) ?? NO_RELATIONS)
    if (first === undefined) now += 1
    if (second !== undefined) continue
    if (first === 'noCommonSlot') for (const slot of new Set(mentor.slots)) count(slots, slot)
    if (first === 'noSharedLanguage') for (const code of new Set(spokenBy(mentor))) count(languages, code)
  }
  return { now, slots, languages }
}

const count = (map: Map<string, number>, id: string) => map.set(id, (map.get(id) ?? 0) + 1)

function most(map: Map<string, number>): Gain[] {
  const all = [...map].map(([id, count]) => ({ id, count }))
  return all.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, NAMED)
}

const LEFT_OPEN: Partial<Record<PartName, (mentee: MatchPerson) => boolean>> = {
  goals: ({ goals }) => goals.length === 0,
  profession: ({ professionCode, sector }) => professionCode === null && sector === null,
  skills: ({ skills }) => skills.length === 0,
  experience: ({ yearsExperience }) => yearsExperience === null,
  interests: ({ interests, style }) => interests.length === 0 && style === null,
  place: ({ district, remote }) => district === null && remote === null,
}

function unstatedBy(mentee: MatchPerson) {
  return (Object.keys(LEFT_OPEN) as PartName[])
    .filter((part) => LEFT_OPEN[part]?.(mentee))
    .map((part) => ({ part, points: DEFAULT_WEIGHTS[part] }))
}
