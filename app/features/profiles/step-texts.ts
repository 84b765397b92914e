import type { Step } from './profile.ts'

const MENTOR_STEPS: readonly Step[] = ['skills', 'goals', 'free-time', 'place']

/** The i18n keys of a step's question; a mentor is asked what they give, not what they want. */
export function stepTexts(step: Step, mentor: boolean): { title: string; text: string } {
  const base = `profiles.${mentor && MENTOR_STEPS.includes(step) ? 'mentorStep' : 'step'}.${step}`
  return { title: `${base}.title`, text: `${base}.text` }
}
