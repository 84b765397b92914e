import { isUsable } from '#app/lib/languages.ts'
import { openMatrix } from '../columns/score-matrix.ts'
import { type PairRelations, pairRelations } from './pair-relations.ts'
import { fitsRules, leastScore } from './pair-rules.ts'
import type { RoundMentee, RoundMentor, RoundPeople } from './people.ts'
import { scoreOfPair } from './score-pairs.ts'

/** What stands between a mentee and a mentor besides places, as bits. */
export const NO_LANGUAGE = 1
export const NO_SLOT = 2
/** A block, an earlier pair, the same employer, or the same person. */
export const APART = 4
export const RULE = 8

/**
 * Mentors by what they have, so that one mentee is held against thousands of them at once. `standing` says the same as
 * `pairBars`, places and pauses aside; the rules are only asked where nothing else stands.
 */
export type MentorIndex = {
  mentors: readonly RoundMentor[]
  /** One number a mentor, in their order; it is good until the next call. */
  standing(mentee: RoundMentee): Uint8Array
  /** Which of these the mentee would need one of, with what that changes, for the rules to allow the pair. */
  enough<T>(
    pair: { mentee: RoundMentee; mentor: RoundMentor; part: 'languages' | 'freeTime' },
    things: T[],
    plus: (thing: T) => RoundMentee,
  ): T[]
}

export function openMentorIndex(people: RoundPeople, mentors: readonly RoundMentor[], at: string): MentorIndex {
  const { rules = {}, weights } = people
  const least = leastScore(rules)
  const tables = tablesOf(people, mentors)
  const scoresOf = least > 0 ? scorer(people, mentors, at, tables.relations) : undefined
  const bits = new Uint8Array(mentors.length)
  return {
    mentors,
    standing(mentee) {
      fill(bits, mentee, tables)
      const scores = scoresOf?.(mentee)
      for (let j = 0; j < bits.length; j += 1) {
        if (bits[j] !== 0) continue
        const fits = fitsRules(mentee, mentors[j] as RoundMentor, rules) && (!scores || (scores[j] as number) >= least)
        if (!fits) bits[j] = RULE
      }
      return bits
    },
    enough({ mentee, mentor, part }, things, plus) {
      if (!fitsRules(mentee, mentor, rules)) return []
      // One thing more never lowers a score, and raises no more than its own part.
      const now = least === 0 ? 0 : scoreOfPair({ weights }, mentee, mentor).total
      if (now >= least) return things
      if (now + weights[part] * 100 < least) return []
      return things.filter((thing) => scoreOfPair({ weights }, plus(thing), mentor).total >= least)
    },
  }
}

function tablesOf(people: RoundPeople, mentors: readonly RoundMentor[]): Tables {
  return {
    languages: postings(mentors, ({ languages }) => languages.flatMap(({ code, level }) => (isUsable(level) ? code : []))),
    slots: postings(mentors, ({ slots }) => slots),
    employers: postings(mentors, ({ employerId }) => (employerId === null ? [] : [employerId])),
    rowOf: new Map(mentors.map(({ id }, j) => [id, j])),
    relations: pairRelations(people),
  }
}

type Postings = ReadonlyMap<string, number[]>

function postings(mentors: readonly RoundMentor[], keysOf: (mentor: RoundMentor) => string[]): Postings {
  const found = new Map<string, number[]>()
  for (const [j, mentor] of mentors.entries())
    for (const key of new Set(keysOf(mentor))) {
      const rows = found.get(key)
      if (rows) rows.push(j)
      else found.set(key, [j])
    }
  return found
}

type Tables = { languages: Postings; slots: Postings; employers: Postings; rowOf: ReadonlyMap<string, number>; relations: PairRelations }

function fill(bits: Uint8Array, mentee: RoundMentee, { languages, slots, employers, rowOf, relations }: Tables) {
  bits.fill(NO_LANGUAGE | NO_SLOT)
  for (const { code, level } of mentee.languages) if (isUsable(level)) clear(bits, languages.get(code), NO_LANGUAGE)
  for (const slot of mentee.slots) clear(bits, slots.get(slot), NO_SLOT)
  const apart = (j: number | undefined) => {
    if (j !== undefined) bits[j] = (bits[j] as number) | APART
  }
  apart(rowOf.get(mentee.id))
  for (const j of (mentee.employerId !== null && employers.get(mentee.employerId)) || []) apart(j)
  for (const [mentorId, known] of relations.of(mentee.id) ?? [])
    if (known.blocked || known.earlierPair || known.conflict) apart(rowOf.get(mentorId))
}

function clear(bits: Uint8Array, rows: number[] | undefined, bit: number) {
  for (const j of rows ?? []) bits[j] = (bits[j] as number) & ~bit
}

/** Scores of all mentors at once, as if each had a place and no pause. */
function scorer({ weights }: RoundPeople, mentors: readonly RoundMentor[], at: string, { of: relationsOf }: PairRelations) {
  const free = mentors.map((mentor) => ({ ...mentor, capacity: 1, activeCount: 0, pausedUntil: null }))
  const rowsOf = openMatrix(free, { at, weights, relationsOf })
  return (mentee: RoundMentee) => rowsOf([mentee])
}
