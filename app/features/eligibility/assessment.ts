import { addDays } from '#app/lib/dates.ts'
import type { SectorId } from '#app/lib/sectors.ts'
import type { AssessmentOutcome } from '#db/schema.ts'
import type { CheckOutcome } from './result.ts'
import type { Answers } from './rule-set.ts'

/** What the policy lab counts by. All of it is the person's choice to tell; nothing of it says who they are. */
export const QUALIFICATIONS = ['doctorate', 'master', 'bachelor', 'below'] as const
export const EXPERIENCES = ['0-1', '2-4', '5-9', '10-plus'] as const
export const AGE_BANDS = ['under-30', '30-39', '40-44', '45-50', '51-plus'] as const
export type AssessmentFacts = {
  sector: SectorId | null
  qualification: (typeof QUALIFICATIONS)[number] | null
  ageBand: (typeof AGE_BANDS)[number] | null
  experience: (typeof EXPERIENCES)[number] | null
}

/** What is stored of a self-check: what the engine reads, with all that is not sure left out, and the answers as they were given. */
export type StoredAnswers = Answers & { check: string }

/** A band, because an age with a sector and a degree may be one person's. */
export function ageBandOf(age: number | 'unsure' | undefined): AssessmentFacts['ageBand'] {
  if (typeof age !== 'number') return null
  if (age < 30) return 'under-30'
  if (age < 40) return '30-39'
  if (age < 45) return '40-44'
  return age <= 50 ? '45-50' : '51-plus'
}

const STORED: Record<CheckOutcome, AssessmentOutcome> = { passes: 'passed', open: 'open', short: 'failed', refused: 'failed' }
export const storedOutcome = (outcome: CheckOutcome) => STORED[outcome]

const SHARED_DAYS = 30
/** Until when a private link works. */
export const shareEnd = (sharedAt: Date) => addDays(sharedAt, SHARED_DAYS)
