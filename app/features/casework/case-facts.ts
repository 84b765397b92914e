import { answersIn, type Education, type LanguageSkill, type Sections, type Work } from '#app/features/applications/application-answers.ts'
import { yearsIn } from '#app/features/applications/work-years.ts'
import type { Answers, RuleSet } from '#app/features/eligibility/rule-set.ts'
import { inputsOf } from '#app/features/eligibility/rule-set.ts'

/** What the answers themselves say, in numbers; null where nothing was written that could tell. */
export type CaseFacts = {
  ageYears: number | null
  /** Master or doctorate of an eligible university; null when the applicant is not sure that it is one. */
  degree: boolean | null
  stemDegree: boolean | null
  languages: number
  english: boolean
  /** Years at graduate or specialist level: all, in reputable enterprises, in the named fields, with exposure abroad. */
  years: { all: number; multinational: number; fields: number; international: number }
  income: number | null
  profit: number | null
  listed: boolean | null
}

/** Innovation and technology, finance, and international trade with its transport. */
const FIELDS: readonly string[] = ['it', 'research', 'finance', 'trade-logistics', 'maritime']
const GRADUATE: readonly string[] = ['graduate', 'specialist', 'senior']

/** The facts of an application on the day it was sent. */
export function factsOf(sections: Sections, day: string): CaseFacts {
  const { birthDate } = answersIn(sections, 'personal')
  const income = answersIn(sections, 'income')
  const languages = answersIn(sections, 'languages').items
  return {
    ageYears: birthDate ? fullYears(birthDate, day) : null,
    ...degreesOf(answersIn(sections, 'education').items),
    languages: new Set(languages.filter(isGood).map(({ language }) => language)).size,
    english: languages.some((one) => one.language === 'en' && isGood(one)),
    years: yearsOf(answersIn(sections, 'work').items, day),
    income: income.income ?? null,
    profit: income.ownsBusiness === 'yes' ? (income.businessProfit ?? null) : income.ownsBusiness === 'no' ? 0 : null,
    listed: income.ownsListed === undefined ? null : income.ownsListed === 'yes',
  }
}

/** Birthdays that have come by the day. */
export function fullYears(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

function degreesOf(degrees: Education[]): Pick<CaseFacts, 'degree' | 'stemDegree'> {
  const high = degrees.filter(({ level }) => level === 'master' || level === 'doctorate')
  const eligible = (some: Education[]) =>
    some.some((one) => one.eligible === 'yes') ? true : some.some((one) => one.eligible !== 'no') ? null : false
  return { degree: eligible(high), stemDegree: eligible(high.filter(({ stem }) => stem === 'yes')) }
}

const GOOD: readonly string[] = ['good', 'excellent', 'native']
const isGood = ({ written, spoken }: LanguageSkill) => GOOD.includes(written ?? '') && GOOD.includes(spoken ?? '')

function yearsOf(work: Work[], day: string): CaseFacts['years'] {
  const graduate = work.filter(({ level = '' }) => GRADUATE.includes(level))
  return {
    all: yearsIn(graduate, day),
    multinational: yearsIn(
      graduate.filter(({ multinational }) => multinational === 'yes'),
      day,
    ),
    fields: yearsIn(
      graduate.filter(({ sector = '' }) => FIELDS.includes(sector)),
      day,
    ),
    international: yearsIn(
      graduate.filter(({ international }) => international === 'yes'),
      day,
    ),
  }
}

/** A day or two at the ends of a job decide nothing. */
const reaches = (years: number, wanted: number) => years + 3 / 365.25 >= wanted
const atLeast = (amount: number | null, wanted: number) => (amount === null ? null : amount >= wanted)

/**
 * What the answers say about each criterion of the General Points Test since November 2024, by the id that its edition
 * gives it. Of criteria that stand in no line here, the office alone can judge.
 */
const TELLS: Record<string, (facts: CaseFacts) => boolean | null> = {
  c02: ({ degree }) => degree,
  c03: ({ stemDegree }) => stemDegree,
  c04: ({ languages }) => languages >= 2,
  c05: ({ english }) => english,
  c06: ({ years }) => reaches(years.all, 5),
  c07: ({ years }) => reaches(years.multinational, 3),
  c08: ({ years }) => reaches(years.fields, 3),
  c09: ({ years }) => reaches(years.international, 2),
  c10: ({ income }) => atLeast(income, 1_000_000),
  c11: ({ profit }) => atLeast(profit, 5_000_000),
  c12: ({ listed }) => listed,
}

/** The facts as the rule engine reads them, and which ids they cannot tell. */
export function engineAnswers(set: RuleSet, facts: CaseFacts): { answers: Answers; open: string[] } {
  const ids = set.sections.flatMap(({ criteria, choices }) => [...criteria, ...choices].map(({ id }) => id))
  const inputs: Record<string, number> = {}
  if (facts.ageYears !== null && inputsOf(set).includes('ageYears')) inputs.ageYears = facts.ageYears
  const byInput = new Set(
    set.sections.flatMap(({ criteria }) => criteria.filter(({ input }) => input && input in inputs).map(({ id }) => id)),
  )
  const told = ids
    .filter((id) => !byInput.has(id))
    .map((id) => ({ id, met: Object.hasOwn(TELLS, id) ? (TELLS[id]?.(facts) ?? null) : null }))
  return {
    answers: { answers: told.filter(({ met }) => met === true).map(({ id }) => id), inputs, units: {}, prerequisites: {} },
    open: told.filter(({ met }) => met === null).map(({ id }) => id),
  }
}
