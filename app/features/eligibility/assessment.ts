import { addDays } from '#app/lib/dates.ts'
import type { SectorId } from '#app/lib/sectors.ts'
import type { AssessmentOutcome } from '#db/schema.ts'
import type { CheckOutcome } from './result.ts'
import type { Answers } from './rule-set.ts'
import { GROUPS } from './simulate.ts'

/** What the policy lab counts by. All of it is the person's choice to tell; nothing of it says who they are. */
export const QUALIFICATIONS = GROUPS.qualification
export const EXPERIENCES = GROUPS.experience
export type AssessmentFacts = {
  sector: SectorId | null
  qualification: (typeof QUALIFICATIONS)[number] | null
  ageBand: (typeof GROUPS.ageBand)[number] | null
  experience: (typeof EXPERIENCES)[number] | null
}

/** What is stored of a self-check: what the engine reads, with all that is not sure left out, and the answers as they were given. */
export type StoredAnswers = Answers & { check: string }

/** The band of an age, as the lab counts them; a child's has none. */
export function ageBandOf(age: number | 'unsure' | undefined): AssessmentFacts['ageBand'] {
  if (typeof age !== 'number' || age < 18) return null
  return GROUPS.ageBand.find((band) => age <= (Number(band.split('-')[1]) || Number.POSITIVE_INFINITY)) ?? null
}

const STORED: Record<CheckOutcome, AssessmentOutcome> = { passes: 'passed', open: 'open', short: 'failed', refused: 'failed' }
export const storedOutcome = (outcome: CheckOutcome) => STORED[outcome]

const SHARED_DAYS = 30
/** Until when a private link works. */
export const shareEnd = (sharedAt: Date) => addDays(sharedAt, SHARED_DAYS)
