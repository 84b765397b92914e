/** What a score is made of, in the order in which it is shown. */
export const PARTS = ['goals', 'profession', 'skills', 'experience', 'languages', 'freeTime', 'interests', 'place'] as const
export type PartName = (typeof PARTS)[number]

/** Whole percent for each part. */
export type Weights = Record<PartName, number>

/** The weights of a programme that chose none. */
export const DEFAULT_WEIGHTS: Weights = {
  goals: 26,
  profession: 20,
  skills: 18,
  experience: 10,
  languages: 9,
  freeTime: 8,
  interests: 5,
  place: 4,
}

/** Basis points: one percent is 100. */
export const HIGHEST_SCORE = 10_000

/** No part may decide nearly alone. */
export const MAX_WEIGHT = 40

export type WeightProblem =
  | { part: PartName; problem: 'missing' | 'notWhole' | 'outOfBounds' }
  | { part: string; problem: 'unknown' }
  | { part: 'sum'; problem: 'notHundred'; sum: number }

/** What is wrong with the weights; nothing when each is a whole percent from 0 to 40 and they add up to 100. */
export function checkWeights(weights: Readonly<Record<string, unknown>>): WeightProblem[] {
  const unknown = Object.keys(weights).filter((part) => !PARTS.includes(part as PartName))
  const problems: WeightProblem[] = [
    ...PARTS.flatMap((part) => checkOne(part, weights[part])),
    ...unknown.map((part) => ({ part, problem: 'unknown' as const })),
  ]
  if (problems.length > 0) return problems
  const sum = PARTS.reduce((total, part) => total + Number(weights[part]), 0)
  return sum === 100 ? [] : [{ part: 'sum', problem: 'notHundred', sum }]
}

function checkOne(part: PartName, weight: unknown): WeightProblem[] {
  if (weight === undefined || weight === null) return [{ part, problem: 'missing' }]
  if (!Number.isInteger(weight)) return [{ part, problem: 'notWhole' }]
  return Number(weight) >= 0 && Number(weight) <= MAX_WEIGHT ? [] : [{ part, problem: 'outOfBounds' }]
}
