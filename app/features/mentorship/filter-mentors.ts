import { isUsable } from '#app/lib/languages.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'

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

type Fit = { mentor: MatchMentor; wanted: string; mentee: MatchPerson | undefined }

const FITS: Record<FilterName, (fit: Fit) => boolean> = {
  language: ({ mentor, wanted }) => mentor.languages.some(({ code, level }) => code === wanted && isUsable(level)),
  sector: ({ mentor, wanted }) => mentor.sector === wanted,
  goal: ({ mentor, wanted }) => mentor.goals.includes(wanted),
  // Who is compared wants to know when both can meet.
  day: ({ mentor, wanted, mentee }) => mentor.slots.some((slot) => isOn(slot, wanted) && (mentee?.slots.includes(slot) ?? true)),
  district: ({ mentor, wanted }) => mentor.district === wanted,
  remote: ({ mentor, wanted }) => mentor.remote === wanted,
}

/** Slots are called by their day first: `mon-morning`. */
export const isOn = (slot: string, day: string) => slot.startsWith(`${day}-`)

const chosenIn = (filter: Narrowing) =>
  FILTERS.flatMap((name) => {
    const wanted = filter[name]
    return wanted ? [{ name, wanted }] : []
  })

/** Whether a mentor passes every filter; `mentee` is who looks, if anybody is compared. */
export function passes(filter: Narrowing, mentor: MatchMentor, mentee?: MatchPerson): boolean {
  return chosenIn(filter).every(({ name, wanted }) => FITS[name]({ mentor, wanted, mentee }))
}

export type Loosened = { name: FilterName; wanted: string; count: number }

/** For a choice that gives nobody: each filter without which somebody is left, those that give most first. */
export function loosened(countOf: (filter: Narrowing) => number, filter: Narrowing): Loosened[] {
  return chosenIn(filter)
    .map(({ name, wanted }) => ({ name, wanted, count: countOf({ ...filter, [name]: undefined }) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}
