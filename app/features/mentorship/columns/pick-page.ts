const HIGHEST = 10_000

/** `tie` orders equal scores, `id` equal ties. */
type Order = { tieOf: (row: number) => number; compare: (a: number, b: number) => number }

/**
 * The rows of one page of the whole order, best score first, and how many rows there are in all pages. Scores are
 * counted, not sorted: only rows with a score that stands on the page are put in order.
 */
export function pickPage(
  scores: Int16Array,
  order: Order,
  { offset, top }: { offset: number; top: number },
): { total: number; rows: number[] } {
  const counts = new Int32Array(HIGHEST + 1)
  let total = 0
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number
    if (score < 0) continue
    counts[score] = (counts[score] as number) + 1
    total++
  }
  const end = Math.min(total, offset + top)
  if (offset >= end) return { total, rows: [] }
  const [high, before] = scoreAt(counts, offset)
  const [low] = scoreAt(counts, end - 1)
  const { rows, keys } = between(scores, low, high, order.tieOf)
  return { total, rows: slice(rows, keys, { from: offset - before, to: end - before, compare: order.compare }) }
}

/** The score that stands at a place of the order, and how many are better. */
function scoreAt(counts: Int32Array, place: number): [score: number, before: number] {
  let before = 0
  for (let score = HIGHEST; ; score--) {
    const many = counts[score] as number
    if (place < before + many) return [score, before]
    before += many
  }
}

function between(scores: Int16Array, low: number, high: number, tieOf: (row: number) => number) {
  const rows: number[] = []
  const keys: number[] = []
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number
    if (score < low || score > high) continue
    rows.push(row)
    // 14 bits for the score and 32 for the tie: exact.
    keys.push((HIGHEST - score) * 2 ** 32 + tieOf(row))
  }
  return { rows, keys: Float64Array.from(keys) }
}

type Slice = { from: number; to: number; compare: (a: number, b: number) => number }

/** Numbers are sorted first, since that is many times faster than rows: with very many equal scores it is what counts. */
function slice(rows: number[], keys: Float64Array, { from, to, compare }: Slice): number[] {
  const sorted = keys.toSorted()
  const [least, most] = [sorted[from] as number, sorted[to - 1] as number]
  const first = sorted.indexOf(least)
  return rows
    .map((row, at) => ({ row, key: keys[at] as number }))
    .filter(({ key }) => key >= least && key <= most)
    .sort((a, b) => a.key - b.key || compare(a.row, b.row))
    .slice(from - first, to - first)
    .map(({ row }) => row)
}
