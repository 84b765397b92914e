import { NO_RELATIONS, type Relations } from '../hard-filters.ts'
import type { RoundPeople } from './people.ts'

export type PairRelations = {
  between: (menteeId: string, mentorId: string) => Relations
  /** Of one mentee, with the mentors with whom there is something. */
  of: (menteeId: string) => ReadonlyMap<string, Relations> | undefined
}

type Related = Pick<RoundPeople, 'mentees' | 'mentors' | 'blocked' | 'apart' | 'conflicts'>

/** What stands between people of a round, or brings them nearer: blocks, refusals, conflicts and wishes of either side. */
export function pairRelations({ mentees, mentors, blocked, apart = [], conflicts = [] }: Related): PairRelations {
  const all = new Map<string, Map<string, Relations>>()
  const add = (menteeId: string, mentorId: string, more: (known: Relations) => Partial<Relations>) => {
    const own = all.get(menteeId) ?? new Map<string, Relations>()
    const known = own.get(mentorId) ?? NO_RELATIONS
    all.set(menteeId, own.set(mentorId, { ...known, ...more(known) }))
  }
  const keepApart = () => ({ blocked: true })
  for (const [menteeId, mentorId] of blocked) add(menteeId, mentorId, keepApart)
  for (const [menteeId, mentorId] of apart) add(menteeId, mentorId, () => ({ earlierPair: true }))
  for (const [menteeId, mentorId] of conflicts) add(menteeId, mentorId, () => ({ conflict: true }))
  for (const { id, wishes, ratherNot } of mentees) {
    for (const other of ratherNot ?? []) add(id, other, keepApart)
    for (const other of wishes ?? []) add(id, other, (known) => ({ wishes: { mentor: false, ...known.wishes, mentee: true } }))
  }
  for (const { id, wishes, ratherNot } of mentors) {
    for (const other of ratherNot ?? []) add(other, id, keepApart)
    for (const other of wishes ?? []) add(other, id, (known) => ({ wishes: { mentee: false, ...known.wishes, mentor: true } }))
  }
  return { of: (menteeId) => all.get(menteeId), between: (menteeId, mentorId) => all.get(menteeId)?.get(mentorId) ?? NO_RELATIONS }
}
