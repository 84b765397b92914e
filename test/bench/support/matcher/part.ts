/** One line of the table: what was measured, what was promised, and how it came out. */
export type Row = { what: string; goal: string; median: string; min: string; max: string; note: string }

/** Some lines that are measured together; `--only TEXT` picks parts by name. */
export type Part = { name: string; run: (runs: number) => Promise<Row[]> | Row[] }

export function rowOf(what: string, goal: string, millis: number[], note = ''): Row {
  return { what, goal, median: text(middle(millis)), min: text(Math.min(...millis)), max: text(Math.max(...millis)), note }
}

/** A line that says why there is nothing to say. */
export const absent = (what: string, why: string): Row => ({ what, goal: '', median: '–', min: '–', max: '–', note: why })

export const middle = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const text = (millis: number) => (millis >= 1000 ? `${(millis / 1000).toFixed(2)} s` : `${millis.toFixed(millis < 10 ? 2 : 0)} ms`)
