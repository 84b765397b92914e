import { isUsable } from '#app/lib/languages.ts'
import { isPaused } from '../hard-filters.ts'
import { type PairBars, pairBars, type RoundBar } from './pair-bars.ts'
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

type Explaining = { bars: PairBars; mentors: RoundMentor[]; left: Map<string, number> }

/**
 * Why these mentees of a solved round have nobody, and what would change it. `left` says how many places each mentor has
 * after the round. A language counts as if spoken well enough to talk.
 */
export function explainUnmatched(
  people: RoundPeople,
  { at, left, alone }: { at: string; left: Map<string, number>; alone: readonly RoundMentee[] },
): Unmatched[] {
  const mentors = people.mentors.filter(({ pausedUntil }) => !isPaused(pausedUntil, at))
  const asked = { bars: pairBars(people, at), mentors, left }
  return alone.map((mentee) => explain(asked, mentee)).sort((a, b) => compareIds(a.menteeId, b.menteeId))
}

function explain(asked: Explaining, mentee: RoundMentee): Unmatched {
  const { id: menteeId } = mentee
  const standing = asked.mentors.map((mentor) => ({ mentor, bars: standingBars(asked, mentee, mentor) }))
  const open = standing.filter(({ bars }) => bars.length === 0).length
  if (open > 0) return { menteeId, reason: 'placesTaken', mentors: open, changes: [place(open), ...changesFor(asked, mentee, standing)] }
  const { reason, mentors } = firstBar(asked, mentee, standing)
  return { menteeId, reason, mentors, changes: changesFor(asked, mentee, standing) }
}

const place = (opens: number): Change => ({ kind: 'place', id: null, opens, free: 0 })

type Standing = { mentor: RoundMentor; bars: RoundBar[] }

/** What stands between them besides places. */
const standingBars = ({ bars }: Explaining, mentee: RoundMentee, mentor: RoundMentor): RoundBar[] =>
  bars.between(mentee, mentor).filter((bar) => bar !== 'full')

/** Language before time before being kept apart before the organisation's rules: the mentors that each step leaves. */
function firstBar({ mentors }: Explaining, mentee: RoundMentee, standing: Standing[]): Pick<Unmatched, 'reason' | 'mentors'> {
  if (mentors.length === 0) return { reason: 'noMentors', mentors: 0 }
  if (!mentee.languages.some(({ level }) => isUsable(level))) return { reason: 'noLanguage', mentors: 0 }
  if (mentee.slots.length === 0) return { reason: 'noTimes', mentors: 0 }
  const talk = standing.filter(({ bars }) => !bars.includes('noSharedLanguage'))
  if (talk.length === 0) return { reason: 'noSharedLanguage', mentors: 0 }
  const meet = talk.filter(({ bars }) => !bars.includes('noCommonSlot'))
  if (meet.length === 0) return { reason: 'noCommonSlot', mentors: talk.length }
  const known = meet.filter(({ bars }) => bars.every((bar) => bar === 'rule'))
  return known.length === 0 ? { reason: 'keptApart', mentors: meet.length } : { reason: 'rule', mentors: known.length }
}

function changesFor(asked: Explaining, mentee: RoundMentee, standing: Standing[]): Change[] {
  const counts = { language: new Map<string, Change>(), slot: new Map<string, Change>(), rule: new Map<string, Change>() }
  for (const { mentor, bars } of standing) {
    const only = bars.filter((bar) => bar !== 'rule')
    const free = (asked.left.get(mentor.id) ?? 0) > 0
    const add = (kind: keyof typeof counts, id: string) => count(counts[kind], { kind, id: id || null, free })
    if (only.length === 0 && bars.length > 0) add('rule', '')
    if (only.length !== 1) continue
    if (only[0] === 'noSharedLanguage') for (const code of newLanguages(asked, mentee, mentor)) add('language', code)
    if (only[0] === 'noCommonSlot') for (const slot of newSlots(asked, mentee, mentor)) add('slot', slot)
  }
  return [...best(counts.language), ...best(counts.slot), ...best(counts.rule)]
}

const best = (found: Map<string, Change>) =>
  [...found.values()].sort((a, b) => b.free - a.free || b.opens - a.opens || compareIds(a.id ?? '', b.id ?? '')).slice(0, NAMED)

function count(found: Map<string, Change>, { kind, id, free }: { kind: Change['kind']; id: string | null; free: boolean }) {
  const known = found.get(id ?? '') ?? { kind, id, opens: 0, free: 0 }
  found.set(id ?? '', { ...known, opens: known.opens + 1, free: known.free + Number(free) })
}

/** The languages, each once, with any of which the pair could be. */
function newLanguages(asked: Explaining, mentee: RoundMentee, mentor: RoundMentor): string[] {
  const codes = new Set(mentor.languages.flatMap(({ code, level }) => (isUsable(level) ? code : [])))
  return [...codes].filter((code) =>
    opens(asked, { ...mentee, languages: [...mentee.languages, { code, level: 'conversational' }] }, mentor),
  )
}

function newSlots(asked: Explaining, mentee: RoundMentee, mentor: RoundMentor): string[] {
  return [...new Set(mentor.slots)].filter((slot) => opens(asked, { ...mentee, slots: [...mentee.slots, slot] }, mentor))
}

const opens = (asked: Explaining, changed: RoundMentee, mentor: RoundMentor) => standingBars(asked, changed, mentor).length === 0

/** The places that are left when these pairs are made. */
export function placesLeft(people: Pick<RoundPeople, 'mentors'>, pairs: readonly { mentorId: string }[]): Map<string, number> {
  const left = new Map(people.mentors.map((mentor) => [mentor.id, placesOf(mentor)]))
  for (const { mentorId } of pairs) left.set(mentorId, Math.max(0, (left.get(mentorId) ?? 0) - 1))
  return left
}
