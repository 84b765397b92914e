import type { Relations } from '../hard-filters.ts'
import type { MatchPerson } from '../match-person.ts'
import type { BitNames } from './bit-names.ts'
import { type ColumnStore, spokenBy } from './column-store.ts'
import { moment } from './score-rows.ts'

/** How many mentors could be asked now, and how many each further slot or language alone would bring. */
export type Reach = { now: number; slots: Map<string, number>; languages: Map<string, number> }

type Options = { at: string; relations: ReadonlyMap<string, Relations> }

/** The same as `reachOf` over the mentors of the store; undefined where a value has no bit, and only the people themselves tell. */
export function reachInColumns(store: ColumnStore, mentee: MatchPerson, { at, relations }: Options): Reach | undefined {
  const { columns, names, rows } = store
  if (!names.languages.beyond.isEmpty || !names.slots.beyond.isEmpty) return undefined
  const { busyUntil, spoken, slots, employer } = columns
  const [ownSpoken, ownSlots] = [names.languages.wordOf(spokenBy(mentee)), names.slots.wordOf(mentee.slots)]
  const [ownEmployer, time, apart] = [store.employerOf(mentee.employerId), moment(at), rowsApart(store, mentee, relations)]
  const [bySlot, byLanguage] = [new Int32Array(32), new Int32Array(32)]
  let now = 0
  for (let row = 0; row < rows; row += 1) {
    if ((busyUntil[row] as number) > time || employer[row] === ownEmployer || apart.has(row)) continue
    const talk = ((spoken[row] as number) & ownSpoken) !== 0
    const free = ((slots[row] as number) & ownSlots) !== 0
    if (talk && free) now += 1
    else if (talk) countBits(bySlot, slots[row] as number)
    else if (free) countBits(byLanguage, spoken[row] as number)
  }
  return { now, slots: named(names.slots, bySlot), languages: named(names.languages, byLanguage) }
}

/** Rows of mentors whom something keeps apart from the mentee, who may be a mentor too. */
function rowsApart(store: ColumnStore, { id }: MatchPerson, relations: Options['relations']): Set<number> {
  const barred = [...relations].flatMap(([mentorId, { blocked, earlierPair, conflict }]) =>
    blocked || earlierPair || conflict ? [mentorId] : [],
  )
  return new Set([id, ...barred].flatMap((mentorId) => store.rowOf(mentorId) ?? []))
}

function countBits(counts: Int32Array, word: number) {
  for (let left = word; left !== 0; left &= left - 1) {
    const bit = 31 - Math.clz32(left & -left)
    counts[bit] = (counts[bit] as number) + 1
  }
}

function named(names: BitNames, counts: Int32Array): Map<string, number> {
  const found = [...names.values()].map((value): [string, number] => [value, counts[31 - Math.clz32(names.bitOf(value))] as number])
  return new Map(found.filter(([, count]) => count > 0))
}
