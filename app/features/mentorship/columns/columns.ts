/** One number a mentor in each array, at the mentor's row. */
export type Columns = {
  /** Milliseconds until which nobody can be added: for ever when full, removed or never there. */
  busyUntil: Float64Array
  spoken: Int32Array
  fluent: Int32Array
  slots: Int32Array
  goals: Int32Array
  interests: Int32Array
  style: Int32Array
  employer: Int32Array
  profession: Int32Array
  years: Int32Array
  place: Int32Array
}

export function columnsFor(rows: number): Columns {
  const word = () => new Int32Array(rows)
  return {
    busyUntil: new Float64Array(rows).fill(Number.POSITIVE_INFINITY),
    spoken: word(),
    fluent: word(),
    slots: word(),
    goals: word(),
    interests: word(),
    style: word(),
    employer: word(),
    profession: word(),
    years: word(),
    place: word(),
  }
}

/** The same rows with room for more. */
export function grown(columns: Columns, rows: number): Columns {
  const larger = columnsFor(rows)
  for (const name of Object.keys(larger) as (keyof Columns)[]) larger[name].set(columns[name])
  return larger
}
