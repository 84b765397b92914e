import { compileRuleSet } from '#app/features/eligibility/assess.ts'
import { inputsOf, type RuleSet } from '#app/features/eligibility/rule-set.ts'
import type { SectionId } from './application.ts'
import { answersIn, claimedCriteria, type Sections } from './application-answers.ts'
import { yearsBetween } from './application-rules.ts'

/** Something that an applicant may claim: a criterion, or a choice of a test with points. `section` is the rule set's own. */
export type Claimable = { id: string; label: string; section: string; sectionLabel: string }

export function claimable({ sections }: RuleSet): Claimable[] {
  return sections.flatMap((section) =>
    [...section.criteria, ...section.choices].map(({ id, label }) => ({ id, label, section: section.id, sectionLabel: section.label })),
  )
}

/** Where in the application a section of a rule set is shown to be true; the names are those of the editions' own sections. */
const SHOWN_IN: Record<string, SectionId> = {
  age: 'personal',
  academic: 'education',
  education: 'education',
  language: 'languages',
  work: 'work',
  income: 'income',
  business: 'income',
  family: 'family',
}
export const shownIn = ({ section }: Pick<Claimable, 'section'>): SectionId =>
  Object.hasOwn(SHOWN_IN, section) ? (SHOWN_IN[section] ?? 'claims') : 'claims'

/** Ids of what a section of the application supports. */
export const criteriaOfSection = (all: readonly Claimable[], section: SectionId): string[] =>
  all.filter((one) => shownIn(one) === section).map(({ id }) => id)

/** What the applicant's own claims come to, with the age that follows from the birth date; numbers nobody gave stay open. */
export function claimedScore(set: RuleSet, sections: Sections, today: string): number {
  const { birthDate } = answersIn(sections, 'personal')
  const inputs: Record<string, number> = birthDate && inputsOf(set).includes('ageYears') ? { ageYears: yearsBetween(birthDate, today) } : {}
  const known = new Set(claimable(set).map(({ id }) => id))
  const answers = claimedCriteria(sections).filter((id) => known.has(id))
  return compileRuleSet(set)({ answers, inputs, units: {}, prerequisites: {} }).score
}
