import { addDays, hongKongDay } from '#app/lib/dates.ts'
import { dayAfter } from '#app/lib/zoned-time.ts'

/** Whoever gave the word is reminded so many days before it ends. */
export const REMIND_WORD_DAYS = 30
/** A word holds for two years at most: people change. */
export const MOST_WORD_DAYS = 730
export const USUAL_WORD_DAYS = 365

/** Whether a word given at this moment may hold until this day. */
export function mayHoldUntil(day: string, at: Date): boolean {
  return day > hongKongDay(at) && day <= dayAfter(hongKongDay(at), MOST_WORD_DAYS)
}

/** When to remind of the end of a word: at nine in the morning, or soon, when it ends soon. */
export function remindOfWordAt(validUntil: string, at: Date): Date {
  const due = new Date(`${dayAfter(validUntil, -REMIND_WORD_DAYS)}T09:00:00+08:00`)
  return due > at ? due : addDays(at, 1)
}
