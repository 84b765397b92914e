import type { SectionId } from './application.ts'

/**
 * What each section of an application holds. A draft may be half-filled, so everything may be missing; the sections' own
 * rules (`application-section.ts`) say what has to be there. Days are `YYYY-MM-DD`, amounts whole Hong Kong dollars.
 */
export const ROUTES = ['general', 'achievement'] as const
export type Route = (typeof ROUTES)[number]
export type YesNo = 'yes' | 'no'

/** `criteria` are ids of criteria or choices of the rule set that the application is made under. */
export type ClaimsAnswers = { criteria?: string[]; achievement?: string }

export type PersonalAnswers = {
  /** Who has one name only writes it as the family name and says so here. */
  singleName?: YesNo
  familyName?: string
  givenNames?: string
  nativeName?: string
  /** As in the machine-readable lines of a passport: `FAMILY<<GIVEN<NAMES`. */
  mrzName?: string
  birthDate?: string
  birthPlace?: string
  /** ISO 3166 two-letter codes, as in `lib/countries.ts`. */
  birthCountry?: string
  nationality?: string
  sex?: Sex
  phone?: string
  address?: string
  residence?: string
}

export const SEXES = ['F', 'M', 'X'] as const
export type Sex = (typeof SEXES)[number]

export const TRAVEL_DOCUMENTS = ['passport', 'permit', 'identity', 'another'] as const
export type TravelAnswers = {
  kind?: (typeof TRAVEL_DOCUMENTS)[number]
  number?: string
  country?: string
  issuedOn?: string
  expiresOn?: string
}

export const RELATIONS = ['spouse', 'partner', 'child'] as const
export type Relation = (typeof RELATIONS)[number]
export type FamilyMember = {
  id: string
  relation?: Relation
  familyName?: string
  givenNames?: string
  nativeName?: string
  birthDate?: string
  nationality?: string
  documentNumber?: string
}

export const DEGREES = ['doctorate', 'master', 'bachelor', 'below'] as const
export type Education = {
  id: string
  level?: (typeof DEGREES)[number]
  institution?: string
  country?: string
  subject?: string
  stem?: YesNo
  /** Whether the institution stands on the list of eligible universities. */
  eligible?: YesNo | 'unsure'
  startedOn?: string
  awardedOn?: string
}

export const WORK_LEVELS = ['graduate', 'specialist', 'senior', 'another'] as const
export type Work = {
  id: string
  employer?: string
  country?: string
  jobTitle?: string
  level?: (typeof WORK_LEVELS)[number]
  sector?: string
  startedOn?: string
  /** Missing for the job of today. */
  endedOn?: string
  multinational?: YesNo
  international?: YesNo
  duties?: string
  /** The claimed criteria which this job helps to prove; one job may help several. */
  supports?: string[]
}

export const LANGUAGE_PROOFS = ['test', 'degree', 'schooling', 'none'] as const
export type LanguageSkill = {
  id: string
  language?: string
  written?: (typeof SKILL_LEVELS)[number]
  spoken?: (typeof SKILL_LEVELS)[number]
  proof?: (typeof LANGUAGE_PROOFS)[number]
  proofDetail?: string
}
export const SKILL_LEVELS = ['basic', 'good', 'excellent', 'native'] as const

export type IncomeAnswers = {
  income?: number
  incomeSource?: string
  ownsBusiness?: YesNo
  businessName?: string
  businessProfit?: number
  ownsListed?: YesNo
  listedName?: string
}

export type FinancesAnswers = { assets?: number; debts?: number; support?: YesNo; supportHow?: string }

export type DeclarationsAnswers = {
  convictions?: YesNo
  convictionsDetail?: string
  refusals?: YesNo
  refusalsDetail?: string
}

type List<Item> = { items: Item[] }

export type SectionAnswers = {
  claims: ClaimsAnswers
  personal: PersonalAnswers
  travel: TravelAnswers
  family: List<FamilyMember>
  education: List<Education>
  work: List<Work>
  languages: List<LanguageSkill>
  income: IncomeAnswers
  finances: FinancesAnswers
  declarations: DeclarationsAnswers
  /** The papers themselves are rows of `application_documents`; the section knows which ones were promised for later. */
  documents: { later?: string[] }
}

export const LIST_SECTIONS = ['family', 'education', 'work', 'languages'] as const satisfies readonly SectionId[]
export type ListSectionId = (typeof LIST_SECTIONS)[number]
export const isListSection = (id: SectionId): id is ListSectionId => (LIST_SECTIONS as readonly SectionId[]).includes(id)

/** A section as it is stored: without a row it was not looked at. */
export type StoredSection = { answers: Record<string, unknown>; revision: number; updatedAt: string; completedAt: string | null }
export type Sections = ReadonlyMap<SectionId, StoredSection>

/** The answers of one section, typed; an empty one when nobody has looked at it. */
export function answersIn<S extends SectionId>(sections: Sections, section: S): SectionAnswers[S] {
  const stored = sections.get(section)?.answers ?? {}
  return (isListSection(section) ? { items: [], ...stored } : stored) as SectionAnswers[S]
}

/** Criteria that the person claims. */
export const claimedCriteria = (sections: Sections): string[] => answersIn(sections, 'claims').criteria ?? []
