import { isUsable } from '#app/lib/languages.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'

/** What somebody who looks for a mentor may insist on. */
export type MentorFilters = {
  language?: string
  sector?: string
  goal?: string
  district?: string
  remote?: string
  /** A day of the week on which they can meet: a time free for both, where somebody is compared. */
  day?: string
}

/** Whether a mentor is what the person asks for; `mentee` is who looks, if anybody is compared. */
export function passesFilters(filters: MentorFilters, mentor: MatchMentor, mentee?: MatchPerson): boolean {
  const { language, sector, goal, district, remote, day } = filters
  return (
    (!language || mentor.languages.some(({ code, level }) => code === language && isUsable(level))) &&
    (!sector || mentor.sector === sector) &&
    (!goal || mentor.goals.includes(goal)) &&
    (!district || mentor.district === district) &&
    (!remote || mentor.remote === remote) &&
    (!day || mentor.slots.some((slot) => isOn(slot, day) && (!mentee || mentee.slots.includes(slot))))
  )
}

/** Slots are called by their day first: `mon-morning`. */
export const isOn = (slot: string, day: string) => slot.startsWith(`${day}-`)
