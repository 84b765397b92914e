import type { ApplicationMoves } from '#db/schema.ts'
import { type ApplicantState, applicantState } from './application.ts'

export type TimelineEntry = { state: ApplicantState; at: string }

/** What happened, in the applicant's words; the office's own steps between two of those words are not told apart. */
export function timelineOf(moves: readonly Pick<ApplicationMoves, 'toStatus' | 'at'>[]): TimelineEntry[] {
  const told = moves.map(({ toStatus, at }) => ({ state: applicantState(toStatus), at }))
  return told.filter(({ state }, index) => state !== told[index - 1]?.state)
}

/** Fewer cases than this say nothing about the next one, and something about those people. */
const ENOUGH = 10
const DAY = 24 * 60 * 60 * 1000

/** Days from sending to the decision in the middle of the given cases; null while there are too few. */
export function usualDays(cases: readonly { submittedAt: string; decidedAt: string }[]): number | null {
  if (cases.length < ENOUGH) return null
  const days = cases.map(({ submittedAt, decidedAt }) => (Date.parse(decidedAt) - Date.parse(submittedAt)) / DAY).sort((a, b) => a - b)
  const [low = 0, high = 0] = [days[Math.floor((days.length - 1) / 2)], days[Math.ceil((days.length - 1) / 2)]]
  return Math.max(1, Math.round((low + high) / 2))
}
