/** For each value the rows that hold it: an inverted index. */
export class Postings {
  readonly #rows = new Map<string, number[]>()

  get isEmpty(): boolean {
    return this.#rows.size === 0
  }

  add(value: string, row: number) {
    const rows = this.#rows.get(value)
    if (rows) rows.push(row)
    else this.#rows.set(value, [row])
  }

  remove(value: string, row: number) {
    const rows = this.#rows.get(value)
    const at = rows ? rows.indexOf(row) : -1
    if (!rows || at < 0) return
    // The order of rows means nothing, so the last one fills the gap.
    const last = rows.pop() as number
    if (at < rows.length) rows[at] = last
    if (rows.length === 0) this.#rows.delete(value)
  }

  rowsOf(value: string): readonly number[] {
    return this.#rows.get(value) ?? NONE
  }
}

const NONE: readonly number[] = []
