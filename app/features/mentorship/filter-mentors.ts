import { isUsable } from '#app/lib/languages.ts'
import type { MatchMentor } from './match-person.ts'

/** What a reader may narrow the list by; `day` is a day of Hong Kong's week. */
export type Narrowing = { [Name in FilterName]?: string | undefined }
export const FILTERS = ['language', 'sector', 'goal', 'day', 'district', 'remote'] as const
export type FilterName = (typeof FILTERS)[number]

/** Where and when somebody can be met is not for everybody to filter by. */
const CLOSED: readonly FilterName[] = ['day', 'district', 'remote']
export const openFilter = <F extends Narrowing>(filter: F): F => ({
  ...filter,
  ...Object.fromEntries(CLOSED.map((name) => [name, undefined])),
})

const FITS: Record<FilterName, (mentor: MatchMentor, wanted: string) => boolean> = {
  language: ({ languages }, wanted) => languages.some(({ code, level }) => code === wanted && isUsable(level)),
  sector: ({ sector }, wanted) => sector === wanted,
  goal: ({ goals }, wanted) => goals.includes(wanted),
  day: ({ slots }, wanted) => slots.some((slot) => slot.startsWith(wanted)),
  district: ({ district }, wanted) => district === wanted,
  remote: ({ remote }, wanted) => remote === wanted,
}

const chosenIn = (filter: Narrowing) =>
  FILTERS.flatMap((name) => {
    const wanted = filter[name]
    return wanted ? [{ name, wanted }] : []
  })

/** Those who pass every filter, in the order in which they came. */
export function narrow(mentors: readonly MatchMentor[], filter: Narrowing): readonly MatchMentor[] {
  const chosen = chosenIn(filter)
  if (chosen.length === 0) return mentors
  return mentors.filter((mentor) => chosen.every(({ name, wanted }) => FITS[name](mentor, wanted)))
}

export type Loosened = { name: FilterName; wanted: string; count: number }

/** For a choice that gives nobody: each filter without which somebody is left, those that give most first. */
export function loosened(mentors: readonly MatchMentor[], filter: Narrowing): Loosened[] {
  return chosenIn(filter)
    .map(({ name, wanted }) => ({ name, wanted, count: narrow(mentors, { ...filter, [name]: undefined }).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}
