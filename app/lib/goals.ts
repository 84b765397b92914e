/** What a newcomer wants help with, and what a mentor can help with: work first, then settling in. */
export const GOALS = [
  'find-a-job',
  'understand-work-culture',
  'recognise-qualifications',
  'change-field',
  'grow-in-my-field',
  'start-a-business',
  'build-a-network',
  'learn-cantonese',
  'improve-english',
  'find-a-home',
  'money-and-tax',
  'health-and-schools',
  'make-friends',
  'plan-my-stay',
] as const
export type GoalId = (typeof GOALS)[number]

export function isGoal(value: unknown): value is GoalId {
  return GOALS.includes(value as GoalId)
}
