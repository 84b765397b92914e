import { COUNTRIES } from '#app/lib/countries.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import type { SectionId } from './application.ts'
import * as is from './application-answers.ts'
import type { Field } from './application-field.ts'
import { MRZ_LENGTH } from './application-mrz.ts'
import * as rule from './application-rules.ts'

/** A page of a section: some questions that belong together. */
export type Step = { id: string; fields: readonly Field[] }

/** A section is pages in a row, or a list of things with a page each (one step, `item`). */
export type SectionShape = { id: Exclude<SectionId, 'documents'>; list: boolean; steps: readonly Step[] }

const yesNo = (name: string): Field => ({ name, kind: 'radio', options: ['yes', 'no'], group: 'yesNo' })
const whenYes = (field: string) => ({ needs: { field, is: 'yes' } }) as const
const country = (name: string): Field => ({ name, kind: 'country', options: COUNTRIES })
const latin: Partial<Field> = { max: MRZ_LENGTH, rule: rule.latinName }

const CLAIMS: Step[] = [
  {
    id: 'criteria',
    fields: [
      { name: 'criteria', kind: 'many', source: 'criteria' },
      { name: 'achievement', kind: 'lines', optional: true, route: 'achievement' },
    ],
  },
]

const PERSONAL: Step[] = [
  {
    id: 'name',
    fields: [
      { name: 'familyName', kind: 'text', autoComplete: 'family-name', ...latin },
      { name: 'givenNames', kind: 'text', unless: { field: 'singleName', is: 'yes' }, autoComplete: 'given-name', ...latin },
      { name: 'singleName', kind: 'flag', optional: true },
      { name: 'nativeName', kind: 'text', optional: true, max: 60 },
    ],
  },
  { id: 'passport-name', fields: [{ name: 'mrzName', kind: 'text', tidy: rule.asMrz, rule: rule.mrzForm }] },
  {
    id: 'birth',
    fields: [
      { name: 'birthDate', kind: 'day', autoComplete: 'bday', rule: rule.applicantBirth },
      { name: 'birthPlace', kind: 'text', max: 80 },
      country('birthCountry'),
      { ...country('nationality'), rule: rule.nationalityOpen },
      { name: 'sex', kind: 'radio', options: is.SEXES, group: 'sex' },
    ],
  },
  {
    id: 'contact',
    fields: [
      { name: 'phone', kind: 'text', max: 30, autoComplete: 'tel', rule: rule.phone },
      { name: 'address', kind: 'lines', max: 400, autoComplete: 'street-address' },
      country('residence'),
    ],
  },
]

const TRAVEL: Step[] = [
  {
    id: 'document',
    fields: [
      { name: 'kind', kind: 'radio', options: is.TRAVEL_DOCUMENTS, group: 'travelKind' },
      country('country'),
      { name: 'number', kind: 'text', tidy: rule.asDocumentNumber, rule: rule.documentNumber },
      { name: 'issuedOn', kind: 'day', rule: rule.past },
      { name: 'expiresOn', kind: 'day', rule: rule.future },
    ],
  },
]

const FAMILY: Field[] = [
  { name: 'relation', kind: 'radio', options: is.RELATIONS, group: 'relation' },
  { name: 'familyName', kind: 'text', ...latin },
  { name: 'givenNames', kind: 'text', optional: true, ...latin },
  { name: 'nativeName', kind: 'text', optional: true, max: 60 },
  { name: 'birthDate', kind: 'day', rule: rule.familyBirth },
  country('nationality'),
  { name: 'documentNumber', kind: 'text', optional: true, tidy: rule.asDocumentNumber, rule: rule.documentNumber },
]

const EDUCATION: Field[] = [
  { name: 'level', kind: 'radio', options: is.DEGREES, group: 'degree' },
  { name: 'institution', kind: 'text' },
  country('country'),
  { name: 'subject', kind: 'text' },
  yesNo('stem'),
  { name: 'eligible', kind: 'radio', options: ['yes', 'no', 'unsure'], group: 'yesNo' },
  { name: 'startedOn', kind: 'day', rule: rule.past },
  { name: 'awardedOn', kind: 'day', rule: rule.pastAfterStart },
]

const WORK: Field[] = [
  { name: 'employer', kind: 'text' },
  { name: 'jobTitle', kind: 'text' },
  country('country'),
  { name: 'sector', kind: 'select', options: SECTORS, group: 'vocabulary.sector' },
  { name: 'level', kind: 'radio', options: is.WORK_LEVELS, group: 'workLevel' },
  { name: 'startedOn', kind: 'day', rule: rule.past },
  { name: 'endedOn', kind: 'day', optional: true, rule: rule.pastAfterStart },
  yesNo('multinational'),
  yesNo('international'),
  { name: 'duties', kind: 'lines', optional: true },
  { name: 'supports', kind: 'many', optional: true, source: 'supports' },
]

const LANGUAGE: Field[] = [
  { name: 'language', kind: 'select', options: LANGUAGES, group: 'vocabulary.language' },
  { name: 'written', kind: 'radio', options: is.SKILL_LEVELS, group: 'skill' },
  { name: 'spoken', kind: 'radio', options: is.SKILL_LEVELS, group: 'skill' },
  { name: 'proof', kind: 'radio', options: is.LANGUAGE_PROOFS, group: 'proof' },
  { name: 'proofDetail', kind: 'text', optional: true },
]

const INCOME: Step[] = [
  {
    id: 'income',
    fields: [
      { name: 'income', kind: 'amount' },
      { name: 'incomeSource', kind: 'text', optional: true },
    ],
  },
  {
    id: 'business',
    fields: [
      yesNo('ownsBusiness'),
      { name: 'businessName', kind: 'text', ...whenYes('ownsBusiness') },
      { name: 'businessProfit', kind: 'amount', ...whenYes('ownsBusiness') },
      yesNo('ownsListed'),
      { name: 'listedName', kind: 'text', ...whenYes('ownsListed') },
    ],
  },
]

const FINANCES: Step[] = [
  {
    id: 'money',
    fields: [
      { name: 'assets', kind: 'amount' },
      { name: 'debts', kind: 'amount', optional: true },
      yesNo('support'),
      { name: 'supportHow', kind: 'lines', optional: true },
    ],
  },
]

const DECLARATIONS: Step[] = [
  {
    id: 'record',
    fields: [
      yesNo('convictions'),
      { name: 'convictionsDetail', kind: 'lines', ...whenYes('convictions') },
      yesNo('refusals'),
      { name: 'refusalsDetail', kind: 'lines', ...whenYes('refusals') },
    ],
  },
]

const pages = (id: SectionShape['id'], steps: readonly Step[]): SectionShape => ({ id, list: false, steps })
const list = (id: is.ListSectionId, fields: readonly Field[]): SectionShape => ({ id, list: true, steps: [{ id: 'item', fields }] })

const SHAPES: Record<SectionShape['id'], SectionShape> = {
  claims: pages('claims', CLAIMS),
  personal: pages('personal', PERSONAL),
  travel: pages('travel', TRAVEL),
  family: list('family', FAMILY),
  education: list('education', EDUCATION),
  work: list('work', WORK),
  languages: list('languages', LANGUAGE),
  income: pages('income', INCOME),
  finances: pages('finances', FINANCES),
  declarations: pages('declarations', DECLARATIONS),
}

/** What a section asks; the documents have pages of their own. */
export function shapeOf(id: string): SectionShape | undefined {
  return Object.hasOwn(SHAPES, id) ? SHAPES[id as SectionShape['id']] : undefined
}

/** What may stand in a list at most. */
export const MAX_ITEMS = 20

/** The order and the groups of the task list. */
export const TASK_GROUPS = [
  { id: 'you', sections: ['personal', 'travel', 'finances'] },
  { id: 'family', sections: ['family'] },
  { id: 'claim', sections: ['claims', 'education', 'work', 'languages', 'income'] },
  { id: 'papers', sections: ['documents'] },
  { id: 'send', sections: ['declarations'] },
] as const satisfies readonly { id: string; sections: readonly SectionId[] }[]
