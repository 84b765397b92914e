import type { PairSide } from './pair.ts'

export const MOMENTS = ['midway', 'closing'] as const
export type Moment = (typeof MOMENTS)[number]
export const isMoment = (value: unknown): value is Moment => MOMENTS.includes(value as Moment)

/** Each is answered by one of the same four words. */
export const QUESTIONS: Record<Moment, readonly string[]> = {
  midway: ['goals', 'contact', 'respect'],
  closing: ['goals', 'help', 'respect', 'again'],
}
export const ANSWERS = ['yes', 'rather', 'ratherNot', 'no'] as const
export type Answer = (typeof ANSWERS)[number]
export type Answers = Record<string, Answer>

/** Fewer people than this are not counted apart: a sum of two tells what each of them said. */
export const SMALLEST_CELL = 5

export type Given = { authorId: string; side: PairSide; moment: Moment; answers: Answers }
export type Tally = {
  side: PairSide
  moment: Moment
  count: number
  questions: { question: string; counts: Record<Answer, number> }[] | null
}

/** Sums by side and moment; where fewer people answered than may be counted, only that there is no sum. */
export function tallyFeedback(all: readonly Given[]): Tally[] {
  return MOMENTS.flatMap((moment) => (['mentee', 'mentor'] as const).map((side) => tallyOf(all, moment, side)))
}

function tallyOf(all: readonly Given[], moment: Moment, side: PairSide): Tally {
  const given = all.filter((one) => one.side === side && one.moment === moment)
  // People and not answers: five pairs of one mentor are that one mentor's words.
  const people = new Set(given.map(({ authorId }) => authorId)).size
  if (people < SMALLEST_CELL) return { side, moment, count: 0, questions: null }
  const questions = QUESTIONS[moment].map((question) => ({ question, counts: countAnswers(given, question) }))
  return { side, moment, count: given.length, questions }
}

function countAnswers(given: readonly Given[], question: string): Record<Answer, number> {
  const counts = { yes: 0, rather: 0, ratherNot: 0, no: 0 }
  for (const { answers } of given) {
    const answer = answers[question]
    if (answer) counts[answer] += 1
  }
  return counts
}
