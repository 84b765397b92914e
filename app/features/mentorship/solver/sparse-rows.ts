import { type ByMentor, byMentor } from './by-mentor.ts'
import type { SparseScores } from './instance.ts'
import type { Reading } from './rows.ts'
import { endList, insert, startList, turn } from './top-list.ts'

export function sparseRows(scores: SparseScores, mentors: number, highest: number, lowest: number): Reading {
  return {
    top: top(scores, highest, lowest),
    anyBelow: anyBelow(scores, highest, lowest),
    column: column(scores, mentors, highest, lowest),
    reach: reach(scores, lowest),
  }
}

function top({ start, mentor, score }: SparseScores, highest: number, lowest: number): Reading['top'] {
  return (i, price, list) => {
    const [from, end] = [start[i] as number, start[i + 1] as number]
    const first = from + turn(i, end - from)
    let worst = startList(list)
    for (let step = from; step < end; step += 1) {
      const at = first + step < from + end ? first + step - from : first + step - end
      const own = score[at] as number
      const value = highest - own + (price[mentor[at] as number] as number)
      if (value < worst && own >= lowest) worst = insert(list, mentor[at] as number, value)
    }
    endList(list)
  }
}

function anyBelow({ start, mentor, score }: SparseScores, highest: number, lowest: number): Reading['anyBelow'] {
  return (i, price, limit) => {
    const end = start[i + 1] as number
    const least = limit - highest
    for (let at = start[i] as number; at < end; at += 1) {
      const own = score[at] as number
      if ((price[mentor[at] as number] as number) - own < least && own >= lowest) return true
    }
    return false
  }
}

/** The pairs by mentor are put together when a mentor is first asked for. */
function column(scores: SparseScores, mentors: number, highest: number, lowest: number): Reading['column'] {
  let inverse: ByMentor | undefined
  return (j, list) => {
    inverse ??= byMentor(scores, mentors)
    let count = 0
    for (let at = inverse.start[j] as number; at < (inverse.start[j + 1] as number); at += 1) {
      const score = scores.score[inverse.edge[at] as number] as number
      if (score < lowest) continue
      list.mentee[count] = inverse.mentee[at] as number
      list.cost[count++] = highest - score
    }
    list.count = count
  }
}

function reach({ start, mentor, score }: SparseScores, lowest: number): Reading['reach'] {
  return (i, marked, list, length) => {
    let end = length
    for (let at = start[i] as number; at < (start[i + 1] as number); at += 1) {
      const j = mentor[at] as number
      if (marked[j] || (score[at] as number) < lowest) continue
      marked[j] = 1
      list[end++] = j
    }
    return end
  }
}
