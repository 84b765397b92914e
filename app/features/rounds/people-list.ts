import { readCsv } from '#app/features/applications/csv.ts'
import { MAX_CAPACITY } from '#app/features/mentorship/mentorship.ts'
import type { RoundSide } from './round.ts'

/** Somebody of a list: who it is, on which side, and how many mentees a mentor takes at most in this round. */
export type ListedLine = { userId: string; name: string; side: RoundSide; capacity: number | null }
/** Why a line cannot be used; `problems` are i18n keys, `text` is the line as it was written. */
export type BadLine = { line: number; text: string; problems: string[] }
export type ReadPeople = { people: ListedLine[]; bad: BadLine[]; tooLong: boolean }

/** Who may be taken in, found by id or by e-mail address in small letters. */
export type Known = Map<string, { userId: string; name: string; sides: RoundSide[] }>

export const MAX_LINES = 2000
const COLUMNS = ['person', 'side', 'places'] as const
type Column = (typeof COLUMNS)[number]
const NAMES: Record<string, Column> = {
  ...{ person: 'person', email: 'person', mail: 'person', id: 'person' },
  ...{ side: 'side', role: 'side', places: 'places', capacity: 'places' },
}

/**
 * Reads a list of people for a round, one a line: id or e-mail, mentee or mentor (left out where only one is possible),
 * places (mentors only). A first line with the columns' names may change their order. Good lines come out in order, bad
 * ones with every reason. Somebody whom the organisation does not know is unknown, whether they have an account or not.
 */
export function readPeopleList(text: string, known: Known): ReadPeople {
  const rows = readCsv(text)
  const order = headerOf(rows[0]?.cells ?? [])
  const lines = order ? rows.slice(1) : rows
  const list: ReadPeople = { people: [], bad: [], tooLong: lines.length > MAX_LINES }
  const seen = new Set<string>()
  for (const { line, cells, text: written } of lines.slice(0, MAX_LINES)) {
    const { person, problems } = readLine(cells, order ?? COLUMNS, known)
    const key = person && `${person.side} ${person.userId}`
    if (key && seen.has(key)) problems.push('rounds.list.problem.twice')
    if (key) seen.add(key)
    if (person && problems.length === 0) list.people.push(person)
    else list.bad.push({ line, text: written.slice(0, 300), problems })
  }
  return list
}

function headerOf(cells: string[]): (Column | undefined)[] | undefined {
  const named = cells.map(
    (cell) =>
      NAMES[
        cell
          .trim()
          .toLowerCase()
          .replace(/[^a-z]/g, '')
      ],
  )
  return named.includes('person') ? named : undefined
}

function readLine(cells: string[], order: readonly (Column | undefined)[], known: Known) {
  const cell = (column: Column) => cells[order.indexOf(column)]?.trim() ?? ''
  const found = known.get(cell('person').toLowerCase()) ?? known.get(cell('person'))
  const side = sideOf(cell('side').toLowerCase(), found?.sides ?? [])
  const capacity = cell('places') === '' ? null : Number(cell('places'))
  const problems: string[] = []
  if (cell('person') === '') problems.push('rounds.list.problem.nobody')
  else if (!found) problems.push('rounds.list.problem.unknown')
  if (found && !side) problems.push(cell('side') === '' ? 'rounds.list.problem.whichSide' : 'rounds.list.problem.side')
  if (side && found && !found.sides.includes(side)) problems.push(`rounds.list.problem.not.${side}`)
  if (capacity !== null && side === 'mentee') problems.push('rounds.list.problem.menteePlaces')
  else if (capacity !== null && !(Number.isInteger(capacity) && capacity >= 1 && capacity <= MAX_CAPACITY))
    problems.push('rounds.list.problem.places')
  return { person: found && side ? { userId: found.userId, name: found.name, side, capacity } : undefined, problems }
}

function sideOf(written: string, possible: RoundSide[]): RoundSide | undefined {
  if (written === '') return possible.length === 1 ? possible[0] : undefined
  return written === 'mentee' || written === 'mentor' ? written : undefined
}
