import { DIMENSIONS, type Dimension } from './simulate.ts'
import type { SimulationResult } from './simulation-result.ts'
import type { ShownRow } from './suppress.ts'

export type CsvTexts = {
  head: { dimension: string; group: string; people: string; before: string; after: string; change: string }
  everybody: string
  keptBack: string
  dimension: (dimension: Dimension) => string
  group: (dimension: Dimension, id: string) => string
}

/** The result as comma-separated text for spreadsheets, with a byte order mark so that they read Chinese. */
export function simulationCsv({ total, tables }: SimulationResult, texts: CsvTexts): string {
  const { head, keptBack } = texts
  const number = (value: number | null) => (value === null ? keptBack : String(value))
  const line = (dimension: string, group: string, { people, before, after }: Omit<ShownRow, 'id'>) => [
    ...[dimension, group, number(people), number(before), number(after)],
    number(before === null || after === null ? null : after - before),
  ]
  const rows = [
    Object.values(head),
    line('', texts.everybody, total),
    ...DIMENSIONS.flatMap((dimension) =>
      tables[dimension].map((row) => line(texts.dimension(dimension), texts.group(dimension, row.id), row)),
    ),
  ]
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** A spreadsheet would run a cell that begins like a formula; a number with its sign is none. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
