import type { SpokenLanguage } from '#app/lib/languages.ts'

/**
 * What a person says about themselves for matching and for applying. Sex, age, race, religion, nationality, family
 * status, disability, name and photo are not in it, so nothing that reads it can use them.
 *
 * `skills` and `goals` are those a migrant wants help with, and those a mentor helps with.
 */
export type PersonProfile = {
  id: string
  languages: SpokenLanguage[]
  professionCode: string | null
  sector: string | null
  skills: string[]
  yearsExperience: number | null
  goals: string[]
  slots: string[]
  interests: string[]
  style: string | null
  district: string | null
  remote: 'yes' | 'no' | null
  employerId: string | null
}

/** What only the person, and whoever they apply to, reads beside it. */
export type OwnProfile = PersonProfile & {
  fullName: string | null
  arrivalOn: string | null
  doneSteps: Step[]
  completedAt: string | null
  updatedAt: string | null
}

/** The steps of onboarding in their order, one thing a page. */
export const STEPS = ['name', 'languages', 'profession', 'skills', 'goals', 'interests', 'free-time', 'place'] as const
export type Step = (typeof STEPS)[number]

/** Nobody can be paired or applied for without these. */
export const REQUIRED_STEPS: readonly Step[] = ['name', 'languages']

export const isStep = (value: unknown): value is Step => STEPS.includes(value as Step)
export const maySkip = (step: Step) => !REQUIRED_STEPS.includes(step)

/** Where somebody who comes back goes on: the first step without an answer, else the summary. */
export function openStep(done: readonly Step[]): Step | 'check' {
  return STEPS.find((step) => !done.includes(step)) ?? 'check'
}

/** The next step without an answer after this one, else the summary; a step that was skipped is not asked again at once. */
export function stepAfter(step: Step, done: readonly Step[]): Step | 'check' {
  return STEPS.slice(STEPS.indexOf(step) + 1).find((later) => !done.includes(later)) ?? 'check'
}

export function stepBefore(step: Step | 'check'): Step | undefined {
  return step === 'check' ? STEPS.at(-1) : STEPS[STEPS.indexOf(step) - 1]
}

/** Required steps that have no answer yet: a profile is complete when there are none. */
export function missingSteps(done: readonly Step[]): Step[] {
  return REQUIRED_STEPS.filter((step) => !done.includes(step))
}

/** The steps in their order, each once; unknown ones from older versions are dropped. */
export function withStep(done: readonly string[], step: Step): Step[] {
  return STEPS.filter((known) => known === step || done.includes(known))
}

export const MAX_LANGUAGES = 10
export const MAX_SKILLS = 20
/** Five goals say what matters; a mentor may help with anything. */
export const MAX_GOALS = 5
export const MAX_INTERESTS = 10
export const MAX_YEARS = 60

export function emptyProfile(id: string): OwnProfile {
  const stated = { professionCode: null, sector: null, yearsExperience: null, style: null, district: null, remote: null, employerId: null }
  const lists = { languages: [], skills: [], goals: [], slots: [], interests: [], doneSteps: [] }
  return { id, ...stated, ...lists, fullName: null, arrivalOn: null, completedAt: null, updatedAt: null }
}
