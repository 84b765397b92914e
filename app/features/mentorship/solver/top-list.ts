/** The cheapest mentors of one mentee; `bound` is a cost that none of the others falls below. */
export type TopList = { mentor: Int32Array; value: Float64Array; count: number; bound: number }

export function openTopList(length: number): TopList {
  return { mentor: new Int32Array(length + 1), value: new Float64Array(length + 1), count: 0, bound: 0 }
}

/** Empties the list; gives the value that the first one has to be below. */
export function startList(list: TopList): number {
  list.count = 0
  return Number.POSITIVE_INFINITY
}

/** Keeps the list sorted; gives the value that the next one has to be below. */
export function insert(list: TopList, j: number, value: number): number {
  const { mentor, value: values } = list
  const full = list.count === values.length
  let at = full ? list.count - 1 : list.count++
  while (at > 0 && (values[at - 1] as number) > value) {
    values[at] = values[at - 1] as number
    mentor[at] = mentor[at - 1] as number
    at -= 1
  }
  values[at] = value
  mentor[at] = j
  return list.count === values.length ? (values[list.count - 1] as number) : Number.POSITIVE_INFINITY
}

/** The list is one longer than what it is for: the last is the bound of all that are not in it. */
export function endList(list: TopList) {
  const full = list.count === list.value.length
  list.bound = full ? (list.value[list.count - 1] as number) : Number.POSITIVE_INFINITY
  if (full) list.count -= 1
}

const GOLDEN = 0.6180339887498949

/** Where the i-th row of so many is read from: neighbours start far from each other, and all starts spread evenly. */
export function turn(i: number, length: number): number {
  const share = i * GOLDEN
  return Math.floor((share - Math.floor(share)) * length)
}
