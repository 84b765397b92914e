import { denseRows } from './dense-rows.ts'
import { highestScore, type Instance } from './instance.ts'
import { sparseRows } from './sparse-rows.ts'
import type { TopList } from './top-list.ts'

/** One mentee's possible mentors after the other, as costs: the highest score of the instance less the pair's own. */
export type Rows = {
  mentees: number
  mentors: number
  highest: number
  /** Fills the list with the mentors of the least cost plus price, cheapest first. */
  top(i: number, price: Float64Array, list: TopList): void
  /** Whether a mentor costs less, with its price, than this. */
  anyBelow(i: number, price: Float64Array, limit: number): boolean
  /** Fills the list with all possible mentees of one mentor. */
  column(j: number, list: ColumnList): void
  /** Adds to the list every mentor of this mentee that is not marked, marks it, and says the list's new length. */
  reach(i: number, marked: Uint8Array, list: Int32Array, length: number): number
}

/** All pairs of one mentor. */
export type ColumnList = { mentee: Int32Array; cost: Float64Array; count: number }

/** Rows of an instance in which pairs below a score do not exist. */
export function rowsOf(instance: Instance, lowest = 0): Rows {
  const highest = highestScore(instance)
  const { mentees, mentors, scores } = instance
  return {
    mentees,
    mentors,
    highest,
    ...(scores.kind === 'dense' ? denseRows(scores, mentors, highest, lowest) : sparseRows(scores, mentors, highest, lowest)),
  }
}

export type Reading = Pick<Rows, 'top' | 'anyBelow' | 'column' | 'reach'>
