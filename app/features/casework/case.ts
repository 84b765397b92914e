import type { SectionId } from '#app/features/applications/application.ts'
import type { ApplicationStatus, CaseOpinions, Cases } from '#db/schema.ts'

/** What officers see of an application's way: everything but drafts. */
export const CASE_STATUSES = [
  'submitted',
  'checking',
  'changes',
  'panel',
  'approved',
  'refused',
  'withdrawn',
] as const satisfies readonly ApplicationStatus[]
export type CaseStatus = (typeof CASE_STATUSES)[number]

export const OPEN_STATUSES: readonly ApplicationStatus[] = ['submitted', 'checking', 'changes', 'panel']
/** Where papers and answers are examined. */
export const WORKING_STATUSES: readonly ApplicationStatus[] = ['checking', 'changes', 'panel']

export const PRIORITIES = ['normal', 'high'] as const satisfies readonly Cases['priority'][]

/** Why a paper or a section does not do; the applicant reads it in their words. */
export const ITEM_REASONS = [
  'unreadable',
  'wrongPaper',
  'incomplete',
  'expired',
  'untranslated',
  'nameDiffers',
  'unclear',
  'other',
] as const
export type ItemReason = (typeof ITEM_REASONS)[number]

/** The grounds that the scheme itself names for a refusal, and a request that nobody answered. */
export const REFUSAL_GROUNDS = ['prerequisite', 'threshold', 'panel', 'falseStatement', 'noAnswer', 'other'] as const
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number]

export const VERDICTS = ['approve', 'refuse'] as const satisfies readonly CaseOpinions['verdict'][]

/** A text called `other` would be read as a plural form. */
const named = (code: string) => (code === 'other' ? 'otherReason' : code)
export const itemReasonKey = (audience: 'applicant' | 'office', code: string) => `casework.itemReason.${audience}.${named(code)}`
export const groundKey = (audience: 'applicant' | 'office', code: string) => `casework.ground.${audience}.${named(code)}`

/** Sections that an applicant can be asked to change; the documents are asked for one by one. */
export const ASKABLE_SECTIONS: readonly SectionId[] = [
  'claims',
  'personal',
  'travel',
  'family',
  'education',
  'work',
  'languages',
  'income',
  'finances',
  'declarations',
]

/** What the page that an officer acts on was made from: the case's own revision, and the last change of the application. */
export type CaseToken = { revision: number; updatedAt: string }

export const writeToken = ({ revision, updatedAt }: CaseToken): string => `${revision}~${updatedAt}`

export function readToken(text: string): CaseToken | undefined {
  const match = /^(\d{1,9})~([\dTZ:.-]{1,30})$/.exec(text)
  return match?.[1] && match[2] ? { revision: Number(match[1]), updatedAt: match[2] } : undefined
}

/** The colour of an age: after a week it is orange, after a month red. */
export function ageTone(days: number): 'bad' | 'waiting' | 'neutral' {
  return days >= 30 ? 'bad' : days >= 7 ? 'waiting' : 'neutral'
}

/** The recommendation that stands, if there is one. */
export function standingRecommendation<O extends Pick<CaseOpinions, 'kind' | 'withdrawnAt'>>(opinions: readonly O[]): O | undefined {
  return opinions.find(({ kind, withdrawnAt }) => kind === 'recommendation' && withdrawnAt === null)
}

/** How long a request for changes may give, in days, and what the form proposes. */
export const DUE_DAYS = { min: 3, max: 90, usual: 14 } as const
/** Days before the deadline on which the applicant is reminded. */
export const REMIND_BEFORE = [3, 0] as const
