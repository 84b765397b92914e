import { GOALS } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import { professionGroup } from '#app/lib/isco.ts'
import { isUsable, LANGUAGES } from '#app/lib/languages.ts'
import { SLOTS } from '#app/lib/slots.ts'
import type { MatchMentor, MatchPerson } from '../match-person.ts'
import { isFluent } from '../score-measures.ts'
import { BitNames } from './bit-names.ts'
import { type Columns, columnsFor, grown } from './columns.ts'
import { answer, Likeness } from './likeness.ts'
import { Postings } from './postings.ts'

/** No row's number: of an answer that nobody gave, or that no mentor shares. */
export const NOBODY = -1

/**
 * Mentors in columns of numbers, so that a hundred thousand can be compared with somebody in a few milliseconds.
 *
 * - Whatever is asked of it gives what `scorePair`, `mayPair` and `rankMentors` give for the same mentors.
 * - One mentor is changed without touching the others.
 * - Values outside the vocabularies work like any other.
 */
export class ColumnStore {
  columns: Columns
  /** The mentor of each row; rows of removed mentors are empty and used again. */
  readonly mentors: (MatchMentor | undefined)[] = []
  readonly names = {
    languages: new BitNames(LANGUAGES),
    slots: new BitNames(SLOTS),
    goals: new BitNames(GOALS),
    interests: new BitNames(INTERESTS),
  }
  /** Too many to have a bit each, and each offered by few. */
  readonly skills = new Postings()
  readonly alike = {
    profession: new Likeness(({ professionCode, sector }) => `${answer(professionGroup(professionCode))} ${answer(sector)}`),
    years: new Likeness(({ yearsExperience }) => answer(yearsExperience)),
    place: new Likeness(({ district, remote }) => `${answer(district)} ${answer(remote)}`),
  }
  /** Changes when somebody comes or goes. */
  members = 0
  readonly #rows = new Map<string, number>()
  readonly #free: number[] = []
  readonly #styles = new Map<string, number>()
  readonly #employers = new Map<string, number>()

  constructor(room = 16) {
    this.columns = columnsFor(room)
  }

  /** Rows in use and free: all of them have a number smaller than this. */
  get rows(): number {
    return this.mentors.length
  }

  get size(): number {
    return this.#rows.size
  }

  rowOf(id: string): number | undefined {
    return this.#rows.get(id)
  }

  get(id: string): MatchMentor | undefined {
    const row = this.#rows.get(id)
    return row === undefined ? undefined : this.mentors[row]
  }

  styleOf(style: string | null): number {
    return style === null ? NOBODY : (this.#styles.get(style) ?? NOBODY)
  }

  employerOf(id: string | null): number {
    return id === null ? NOBODY : (this.#employers.get(id) ?? NOBODY)
  }

  /** Adds a mentor, or takes the place of what was known of them. */
  put(mentor: MatchMentor) {
    const known = this.#rows.get(mentor.id)
    const row = known ?? this.#newRow()
    if (known === undefined) this.members += 1
    else this.#forget(known)
    this.#rows.set(mentor.id, row)
    this.mentors[row] = mentor
    this.#write(mentor, row)
  }

  remove(id: string) {
    const row = this.#rows.get(id)
    if (row === undefined) return
    this.members += 1
    this.#forget(row)
    this.#rows.delete(id)
    this.mentors[row] = undefined
    this.columns.busyUntil[row] = Number.POSITIVE_INFINITY
    this.#free.push(row)
  }

  #newRow(): number {
    const row = this.#free.pop() ?? this.mentors.length
    const room = this.columns.busyUntil.length
    if (row >= room) this.columns = grown(this.columns, room * 2)
    return row
  }

  #write(mentor: MatchMentor, row: number) {
    const { columns, names, alike } = this
    columns.busyUntil[row] = busyUntil(mentor)
    columns.spoken[row] = names.languages.put(spokenBy(mentor), row)
    columns.fluent[row] = names.languages.wordOf(fluentIn(mentor))
    columns.slots[row] = names.slots.put(mentor.slots, row)
    columns.goals[row] = names.goals.put(mentor.goals, row)
    columns.interests[row] = names.interests.put(mentor.interests, row)
    columns.style[row] = numberOf(this.#styles, mentor.style)
    columns.employer[row] = numberOf(this.#employers, mentor.employerId)
    columns.profession[row] = alike.profession.kindOf(mentor)
    columns.years[row] = alike.years.kindOf(mentor)
    columns.place[row] = alike.place.kindOf(mentor)
    for (const skill of new Set(mentor.skills)) this.skills.add(skill, row)
  }

  #forget(row: number) {
    const mentor = this.mentors[row]
    if (!mentor) return
    this.names.languages.remove(spokenBy(mentor), row)
    this.names.slots.remove(mentor.slots, row)
    this.names.goals.remove(mentor.goals, row)
    this.names.interests.remove(mentor.interests, row)
    for (const skill of new Set(mentor.skills)) this.skills.remove(skill, row)
  }
}

/** The store of these mentors; of two with the same id the later one counts. */
export function openColumns(mentors: readonly MatchMentor[]): ColumnStore {
  const store = new ColumnStore(Math.max(16, mentors.length))
  for (const mentor of mentors) store.put(mentor)
  return store
}

export const spokenBy = ({ languages }: MatchPerson) => languages.flatMap(({ code, level }) => (isUsable(level) ? code : []))
export const fluentIn = ({ languages }: MatchPerson) => languages.flatMap((one) => (isFluent(one) ? one.code : []))

/** As `mayPair` reads it: an unreadable end never comes. */
function busyUntil({ activeCount, capacity, pausedUntil }: MatchMentor): number {
  if (activeCount >= capacity) return Number.POSITIVE_INFINITY
  if (pausedUntil === null) return Number.NEGATIVE_INFINITY
  const end = Date.parse(pausedUntil)
  return Number.isNaN(end) ? Number.POSITIVE_INFINITY : end
}

/** A number for each answer from 0; a row without one has a number that no question has. */
function numberOf(numbers: Map<string, number>, value: string | null): number {
  if (value === null) return UNSTATED
  const known = numbers.get(value)
  if (known !== undefined) return known
  numbers.set(value, numbers.size)
  return numbers.size - 1
}

const UNSTATED = -2
