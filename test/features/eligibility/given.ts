import type { CheckAnswers, Said } from '#app/features/eligibility/check-answers.ts'

export const NO_AROUND = { exclusions: [], routes: 1 }

export const ALL_YES = {
  prerequisites: { age18: 'yes', financial: 'yes', character: 'yes', education: 'yes' },
} satisfies Partial<CheckAnswers>

export const answering = (said: Record<string, Said>, numbers: CheckAnswers['numbers'] = {}): CheckAnswers => ({
  prerequisites: {},
  said,
  chosen: {},
  numbers,
  units: {},
})
