import { isUsable } from '#app/lib/languages.ts'
import { isPaused } from '../hard-filters.ts'
import { type MentorIndex, NO_LANGUAGE, NO_SLOT, openMentorIndex, RULE } from './mentor-index.ts'
import { compareIds, placesOf, type RoundMentee, type RoundMentor, type RoundPeople } from './people.ts'

/** What keeps somebody from all mentors: the first that leaves nobody. */
export const UNMATCHED_REASONS = [
  'noMentors',
  'noLanguage',
  'noTimes',
  'noSharedLanguage',
  'noCommonSlot',
  'keptApart',
  'rule',
  'placesTaken',
] as const
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number]

/** One thing that alone would make so many mentors possible, `free` of them with a place left after the round. */
export type Change = { kind: 'language' | 'slot' | 'place' | 'rule'; id: string | null; opens: number; free: number }

/** `mentors` would do but for the reason. */
export type Unmatched = { menteeId: string; reason: UnmatchedReason; mentors: number; changes: Change[] }

/** How many changes of each kind are named. */
const NAMED = 3

type Explaining = { index: MentorIndex; left: Map<string, number> }

/**
 * Why these mentees of a solved round have nobody, and what would change it. `left` says how many places each mentor has
 * after the round. A language counts as if spoken well enough to talk.
 */
export function explainUnmatched(
  people: RoundPeople,
  { at, left, alone }: { at: string; left: Map<string, number>; alone: readonly RoundMentee[] },
): Unmatched[] {
  if (alone.length === 0) return []
  const mentors = people.mentors.filter(({ pausedUntil }) => !isPaused(pausedUntil, at))
  const asked = { index: openMentorIndex(people, mentors, at), left }
  return alone.map((mentee) => explain(asked, mentee)).sort((a, b) => compareIds(a.menteeId, b.menteeId))
}

function explain(asked: Explaining, mentee: RoundMentee): Unmatched {
  const { id: menteeId } = mentee
  const bits = asked.index.standing(mentee)
  const open = count(bits, (bit) => bit === 0)
  const changes = changesFor(asked, mentee, bits)
  if (open > 0) return { menteeId, reason: 'placesTaken', mentors: open, changes: [place(open), ...changes] }
  return { menteeId, ...firstBar(mentee, bits), changes }
}

const place = (opens: number): Change => ({ kind: 'place', id: null, opens, free: 0 })
const count = (bits: Uint8Array, wanted: (bit: number) => boolean) => bits.reduce((sum, bit) => sum + Number(wanted(bit)), 0)

/** Language before time before being kept apart before the organisation's rules: the mentors that each step leaves. */
function firstBar(mentee: RoundMentee, bits: Uint8Array): Pick<Unmatched, 'reason' | 'mentors'> {
  if (bits.length === 0) return { reason: 'noMentors', mentors: 0 }
  if (!mentee.languages.some(({ level }) => isUsable(level))) return { reason: 'noLanguage', mentors: 0 }
  if (mentee.slots.length === 0) return { reason: 'noTimes', mentors: 0 }
  const talk = count(bits, (bit) => (bit & NO_LANGUAGE) === 0)
  if (talk === 0) return { reason: 'noSharedLanguage', mentors: 0 }
  const meet = count(bits, (bit) => (bit & (NO_LANGUAGE | NO_SLOT)) === 0)
  if (meet === 0) return { reason: 'noCommonSlot', mentors: talk }
  const known = count(bits, (bit) => bit === RULE)
  return known === 0 ? { reason: 'keptApart', mentors: meet } : { reason: 'rule', mentors: known }
}

/** A mentor from whom one thing alone separates: what would have to be added. */
function changesFor({ index, left }: Explaining, mentee: RoundMentee, bits: Uint8Array): Change[] {
  const counts = { language: new Map<string, Change>(), slot: new Map<string, Change>(), rule: new Map<string, Change>() }
  for (const [j, mentor] of index.mentors.entries()) {
    const bit = bits[j]
    if (bit !== RULE && bit !== NO_LANGUAGE && bit !== NO_SLOT) continue
    const free = (left.get(mentor.id) ?? 0) > 0
    if (bit === RULE) add(counts.rule, { kind: 'rule', id: null, free })
    if (bit === NO_LANGUAGE) for (const id of newLanguages(index, mentee, mentor)) add(counts.language, { kind: 'language', id, free })
    if (bit === NO_SLOT) for (const id of newSlots(index, mentee, mentor)) add(counts.slot, { kind: 'slot', id, free })
  }
  return [...best(counts.language), ...best(counts.slot), ...best(counts.rule)]
}

const best = (found: Map<string, Change>) =>
  [...found.values()].sort((a, b) => b.free - a.free || b.opens - a.opens || compareIds(a.id ?? '', b.id ?? '')).slice(0, NAMED)

function add(found: Map<string, Change>, { kind, id, free }: { kind: Change['kind']; id: string | null; free: boolean }) {
  const known = found.get(id ?? '')
  if (known) {
    known.opens += 1
    known.free += Number(free)
  } else found.set(id ?? '', { kind, id, opens: 1, free: Number(free) })
}

/** The languages, each once, with any of which the pair could be. */
function newLanguages(index: MentorIndex, mentee: RoundMentee, mentor: RoundMentor): string[] {
  const codes = [...new Set(mentor.languages.flatMap(({ code, level }) => (isUsable(level) ? code : [])))]
  const plus = (code: string): RoundMentee => ({ ...mentee, languages: [...mentee.languages, { code, level: 'conversational' }] })
  return index.enough({ mentee, mentor, part: 'languages' }, codes, plus)
}

function newSlots(index: MentorIndex, mentee: RoundMentee, mentor: RoundMentor): string[] {
  const plus = (slot: string): RoundMentee => ({ ...mentee, slots: [...mentee.slots, slot] })
  return index.enough({ mentee, mentor, part: 'freeTime' }, [...new Set(mentor.slots)], plus)
}

/** The places that are left when these pairs are made. */
export function placesLeft(people: Pick<RoundPeople, 'mentors'>, pairs: readonly { mentorId: string }[]): Map<string, number> {
  const left = new Map(people.mentors.map((mentor) => [mentor.id, placesOf(mentor)]))
  for (const { mentorId } of pairs) left.set(mentorId, Math.max(0, (left.get(mentorId) ?? 0) - 1))
  return left
}
