import type { DenseScores } from './instance.ts'
import type { Reading } from './rows.ts'
import { endList, insert, startList, type TopList, turn } from './top-list.ts'

export function denseRows({ values }: DenseScores, N: number, highest: number, lowest: number): Reading {
  return { top: top(values, N, highest, lowest), anyBelow: anyBelow(values, N, highest, lowest), reach: reach(values, N, lowest) }
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
