/** The pages of a mentor's onboarding in their order, one thing a page. */
export const MENTOR_STEPS = ['help', 'languages', 'hours', 'capacity', 'conduct'] as const
export type MentorStep = (typeof MENTOR_STEPS)[number]

export const isMentorStep = (value: unknown): value is MentorStep => MENTOR_STEPS.includes(value as MentorStep)

/** What stands in the database, in the order of the pages; unknown ones from other versions are dropped. */
export function readMentorSteps(doneSteps: string | null): MentorStep[] {
  const done = JSON.parse(doneSteps ?? '[]') as string[]
  return MENTOR_STEPS.filter((step) => done.includes(step))
}

export const withMentorStep = (done: readonly MentorStep[], step: MentorStep): MentorStep[] =>
  MENTOR_STEPS.filter((one) => one === step || done.includes(one))

/** Where somebody who comes back goes on: the first page without an answer. */
export const openMentorStep = (done: readonly MentorStep[]): MentorStep | undefined => MENTOR_STEPS.find((step) => !done.includes(step))

/** The next page without an answer after this one; none when the rest is done. */
export const mentorStepAfter = (step: MentorStep, done: readonly MentorStep[]): MentorStep | undefined =>
  MENTOR_STEPS.slice(MENTOR_STEPS.indexOf(step) + 1).find((later) => !done.includes(later))

export const mentorStepBefore = (step: MentorStep): MentorStep | undefined => MENTOR_STEPS[MENTOR_STEPS.indexOf(step) - 1]

/** What a mentor may say that they do not do. */
export const BOUNDARIES = ['noReferrals', 'noImmigrationAdvice', 'noMoney', 'noDocuments', 'noWeekends', 'noHomeVisits'] as const
/** Each sentence of the code of conduct has a text. */
export const CONDUCT = ['respect', 'private', 'noGain', 'limits', 'answer', 'worry'] as const
