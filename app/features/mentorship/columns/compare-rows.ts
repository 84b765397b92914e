import type { ColumnStore } from './column-store.ts'
import { WITH } from './point-tables.ts'
import type { Question } from './question.ts'

/*
 * The only loops over all mentors: a round takes 25 million turns of each. What is as often true as not is put as
 * arithmetic, since a branch that the processor guesses wrong costs more than all else here.
 */

/** Writes the rows with whom the mentee may be paired into `open`; gives how many. */
export function openRows({ columns, rows }: ColumnStore, q: Question, at: number, open: Int32Array): number {
  const { busyUntil, spoken, slots, employer } = columns
  let count = 0
  for (let row = 0; row < rows; row++) {
    if ((busyUntil[row] as number) > at || employer[row] === q.employer) continue
    const talk = (spoken[row] as number) & q.spoken
    const free = (slots[row] as number) & q.slots
    open[count] = row
    // 1 when both words have a bit.
    count += ((talk | -talk) & (free | -free)) >>> 31
  }
  return count
}

/** Writes the score of the first `count` rows of `open`. */
export function scoreOpen({ columns }: ColumnStore, q: Question, { open, count, skills, scores }: Work & { count: number }) {
  const { spoken, fluent, slots, goals, interests, style, profession, years, place } = columns
  const { goalPoints, skillPoints, languagePoints, slotPoints, interestPoints, professionPoints, yearsPoints, placePoints } = q
  for (let at = 0; at < count; at++) {
    const row = open[at] as number
    const fluency = ((fluent[row] as number) & q.fluent) === 0 ? 0 : WITH
    const likewise = style[row] === q.style ? WITH : 0
    scores[row] =
      (goalPoints[bits((goals[row] as number) & q.goals)] as number) +
      (professionPoints[profession[row] as number] as number) +
      (skillPoints[skills[row] as number] as number) +
      (yearsPoints[years[row] as number] as number) +
      (languagePoints[bits((spoken[row] as number) & q.spoken) + fluency] as number) +
      (slotPoints[bits((slots[row] as number) & q.slots)] as number) +
      (interestPoints[bits((interests[row] as number) & q.interests) + likewise] as number) +
      (placePoints[place[row] as number] as number)
  }
}

/** What one comparison writes into; used again for the next. */
export type Work = {
  scores: Int16Array
  /** Zeros. */
  skills: Uint16Array
  open: Int32Array
}

export function workFor(rows: number): Work {
  return { scores: new Int16Array(rows), skills: new Uint16Array(rows), open: new Int32Array(rows + 1) }
}

/** How many bits of a word are set. */
function bits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
