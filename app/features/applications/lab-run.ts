import { ageBandOf } from '#app/features/eligibility/assessment.ts'
import type { Facts, StoredRun } from '#app/features/eligibility/simulate.ts'
import type { Education, SectionAnswers } from './application-answers.ts'
import { yearsBetween } from './application-rules.ts'
import { yearsIn } from './work-years.ts'

export type LabAnswers = Pick<SectionAnswers, 'claims' | 'personal' | 'education' | 'work'>

/**
 * An application as a run of the test: what the applicant claims, and their age on the day of sending. Of everything else
 * only the bands that the lab counts by are left: no name, no day, no place.
 */
export function toLabRun(edition: string, { claims, personal, education, work }: LabAnswers, day: string): StoredRun {
  const age = personal.birthDate ? yearsBetween(personal.birthDate, day) : undefined
  return {
    edition,
    answers: { answers: claims.criteria ?? [], inputs: age === undefined ? {} : { ageYears: age }, units: {}, prerequisites: {} },
    facts: withoutNull({
      sector: sectorOf(work.items),
      qualification: qualificationOf(education.items),
      ageBand: ageBandOf(age),
      experience: work.items.length > 0 ? experienceOf(yearsIn(work.items, day)) : null,
    }),
  }
}

/** The sector of the job of today, else of the last one. */
function sectorOf(work: LabAnswers['work']['items']): string | null {
  const end = ({ endedOn }: { endedOn?: string }) => endedOn ?? '9999'
  const [latest] = work.filter(({ sector }) => sector).sort((a, b) => end(b).localeCompare(end(a)))
  return latest?.sector ?? null
}

const HIGHEST = [
  ['doctorate', 'doctor'],
  ['master', 'master'],
  ['bachelor', 'bachelor'],
  ['below', 'none'],
] as const
const qualificationOf = (degrees: Education[]): string | null =>
  HIGHEST.find(([level]) => degrees.some((one) => one.level === level))?.[1] ?? null

const experienceOf = (years: number) => (years < 2 ? '0-1' : years < 5 ? '2-4' : years < 10 ? '5-9' : '10+')

const withoutNull = (facts: Record<keyof Facts, string | null>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
