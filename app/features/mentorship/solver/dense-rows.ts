import type { DenseScores } from './instance.ts'
import type { Reading } from './rows.ts'
import { endList, insert, startList, type TopList, turn } from './top-list.ts'

export function denseRows({ values }: DenseScores, N: number, highest: number, lowest: number): Reading {
  return {
    top: top(values, N, highest, lowest),
    anyBelow: anyBelow(values, N, highest, lowest),
    column: column(values, N, highest, lowest),
    reach: reach(values, N, lowest),
  }
}

/** Each mentee's row is read from another mentor on, so that among equals not everybody gets the same few. */
function top(values: Int16Array, N: number, highest: number, lowest: number): Reading['top'] {
  const part = (i: number, from: number, end: number, price: Float64Array, list: TopList, known: number) => {
    const row = i * N
    let worst = known
    for (let j = from; j < end; j += 1) {
      const score = values[row + j] as number
      const value = highest - score + (price[j] as number)
      if (value < worst && score >= lowest) worst = insert(list, j, value)
    }
    return worst
  }
  return (i, price, list) => {
    const first = turn(i, N)
    part(i, 0, first, price, list, part(i, first, N, price, list, startList(list)))
    endList(list)
  }
}

function anyBelow(values: Int16Array, N: number, highest: number, lowest: number): Reading['anyBelow'] {
  return (i, price, limit) => {
    const row = i * N
    const least = limit - highest
    for (let j = 0; j < N; j += 1) {
      const score = values[row + j] as number
      if ((price[j] as number) - score < least && score >= lowest) return true
    }
    return false
  }
}

/** So many columns lie in one line of the processor's cache: reading one brings the others. */
const BESIDE = 32

/** Columns are read in blocks and kept: one alone would wait for the memory at every row. */
function column(values: Int16Array, N: number, highest: number, lowest: number): Reading['column'] {
  const M = N === 0 ? 0 : values.length / N
  const blocks: Int16Array[] = []
  return (j, list) => {
    const first = j - (j % BESIDE)
    blocks[first] ??= block(values, N, first, Math.min(BESIDE, N - first))
    const scores = blocks[first].subarray((j - first) * M, (j - first + 1) * M)
    let count = 0
    for (let i = 0; i < M; i += 1) {
      const score = scores[i] as number
      if (score < lowest) continue
      list.mentee[count] = i
      list.cost[count++] = highest - score
    }
    list.count = count
  }
}

function block(values: Int16Array, N: number, first: number, width: number): Int16Array {
  const M = values.length / N
  const copy = new Int16Array(width * M)
  for (let i = 0; i < M; i += 1) for (let k = 0; k < width; k += 1) copy[k * M + i] = values[i * N + first + k] as number
  return copy
}

function reach(values: Int16Array, N: number, lowest: number): Reading['reach'] {
  return (i, marked, list, length) => {
    const row = i * N
    let end = length
    for (let j = 0; j < N; j += 1) {
      if (marked[j] || (values[row + j] as number) < lowest) continue
      marked[j] = 1
      list[end++] = j
    }
    return end
  }
}
