import type { Actor } from '#app/features/accounts/actor.ts'

export const MODES = ['in_person', 'online', 'hybrid'] as const
export type Mode = (typeof MODES)[number]
export const MAX_CAPACITY = 500

export type CohortFacts = { capacity: number; enrolledCount: number; closesAt: string; endsOn: string }

export const placesLeft = ({ capacity, enrolledCount }: Pick<CohortFacts, 'capacity' | 'enrolledCount'>) =>
  Math.max(0, capacity - enrolledCount)

/** Why somebody cannot take a place; undefined when they can. In the order in which it helps to hear it. */
export type EnrolBarrier = 'signIn' | 'approval' | 'closed' | 'full'
export function enrolBarrier(actor: Actor | null, cohort: CohortFacts, at: string): EnrolBarrier | undefined {
  if (cohort.closesAt <= at) return 'closed'
  if (!actor) return 'signIn'
  if (!actor.migrant) return 'approval'
  return placesLeft(cohort) === 0 ? 'full' : undefined
}
