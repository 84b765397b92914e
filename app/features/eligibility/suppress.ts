import { type Flows, passedAfter, passedBefore, peopleIn } from './simulate.ts'

/** No number about fewer people than this leaves the policy lab. */
export const SMALLEST = 10

/** A row as it may be shown; null is a number that is kept back. */
export type ShownRow = { id: string; people: number | null; before: number | null; after: number | null }
type Row = { id: string; flows: Flows }

const fits = (count: number) => count >= SMALLEST
const fitsOrNone = (count: number) => count === 0 || fits(count)

/**
 * Which numbers of a row may stand by themselves. Those who do not pass can be worked out from those who do, so both
 * have to be enough; and where both results stand, those whose result changed can be worked out as well.
 */
const ALONE = {
  people: (flows: Flows) => fits(peopleIn(flows)),
  before: (flows: Flows) => fits(passedBefore(flows)) && fits(peopleIn(flows) - passedBefore(flows)),
  after: (flows: Flows) =>
    fits(passedAfter(flows)) && fits(peopleIn(flows) - passedAfter(flows)) && fitsOrNone(flows.gained) && fitsOrNone(flows.lost),
}
type Column = keyof typeof ALONE

/**
 * The rows of one table beside its total, with small numbers kept back, and with as many others as it takes that none of
 * them can be worked out by subtracting the rest from the total: never one alone, and together they are not small either.
 */
export function suppressSmall(rows: Row[], total: Flows): { total: Omit<ShownRow, 'id'>; rows: ShownRow[] } {
  const people = keptBack('people', rows, new Set())
  const before = keptBack('before', rows, people)
  const after = keptBack('after', rows, people)
  const show = (column: Set<string>, id: string, count: number) => (column.has(id) ? null : count)
  const all = (column: Column, count: number) => (ALONE[column](total) ? count : null)
  return {
    total: {
      people: all('people', peopleIn(total)),
      before: all('before', passedBefore(total)),
      after: all('after', passedAfter(total)),
    },
    rows: rows.map(({ id, flows }) => ({
      id,
      people: show(people, id, peopleIn(flows)),
      before: show(before, id, passedBefore(flows)),
      after: show(after, id, passedAfter(flows)),
    })),
  }
}

/** The rows whose number in a column is kept back; a row without its people says nothing else either. */
function keptBack(column: Column, rows: Row[], silent: Set<string>): Set<string> {
  const back = new Set(rows.filter(({ id, flows }) => silent.has(id) || !ALONE[column](flows)).map(({ id }) => id))
  const next = [...rows].filter(({ id }) => !back.has(id)).sort((a, b) => peopleIn(a.flows) - peopleIn(b.flows) || (a.id < b.id ? -1 : 1))
  while (back.size > 0 && next.length > 0 && !safeTogether(column, rows, back)) back.add(next.shift()?.id ?? '')
  return back
}

function safeTogether(column: Column, rows: Row[], back: Set<string>): boolean {
  if (back.size < 2) return false
  return ALONE[column](sumOf(rows.filter(({ id }) => back.has(id)).map(({ flows }) => flows)))
}

export function sumOf(all: Flows[]): Flows {
  const sum = { both: 0, lost: 0, gained: 0, neither: 0 }
  for (const flows of all) for (const key of ['both', 'lost', 'gained', 'neither'] as const) sum[key] += flows[key]
  return sum
}
