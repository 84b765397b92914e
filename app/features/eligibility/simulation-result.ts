import { SECTORS } from '#app/lib/sectors.ts'
import { DIMENSIONS, type Dimension, type Flows, GROUPS, peopleIn, type Tally, UNKNOWN } from './simulate.ts'
import { type ShownRow, SMALLEST, suppressSmall } from './suppress.ts'

/** What a simulation says: only numbers that may be shown. null is a number that is kept back. */
export type SimulationResult = {
  total: Omit<ShownRow, 'id'>
  tables: Record<Dimension, ShownRow[]>
  carried: { edition: string; people: number | null; before: DroppedId[]; after: DroppedId[] }[]
}
export type DroppedId = { id: string; people: number | null }

export function toResult({ total, groups, carried }: Tally): SimulationResult {
  const tables = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, suppressSmall(ordered(dimension, groups[dimension]), total).rows]),
  )
  return {
    total: suppressSmall([], total).total,
    tables: tables as SimulationResult['tables'],
    carried: Object.entries(carried)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([edition, { people, before, after }]) => ({ edition, people: large(people), before: dropped(before), after: dropped(after) })),
  }
}

function ordered(dimension: Dimension, groups: Record<string, Flows>) {
  const order: readonly string[] = dimension === 'sector' ? SECTORS : GROUPS[dimension]
  const place = (id: string) => (id === UNKNOWN ? order.length + 1 : order.includes(id) ? order.indexOf(id) : order.length)
  return Object.entries(groups)
    .filter(([, flows]) => peopleIn(flows) > 0)
    .map(([id, flows]) => ({ id, flows }))
    .sort((a, b) => place(a.id) - place(b.id))
}

const large = (count: number) => (count < SMALLEST ? null : count)
const dropped = (counts: Record<string, number>): DroppedId[] =>
  Object.entries(counts)
    .sort(([a, more], [b, fewer]) => fewer - more || a.localeCompare(b))
    .map(([id, people]) => ({ id, people: large(people) }))
