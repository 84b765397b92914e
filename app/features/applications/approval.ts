import { isDay } from '#app/lib/dates.ts'
import type { ApprovalStatus } from '#db/schema.ts'

/** The claim "I am already approved": the person makes it, the office decides it. */
export const APPROVAL_STATUSES = ['submitted', 'approved', 'refused', 'withdrawn'] as const satisfies readonly ApprovalStatus[]
export type ApprovalEvent = 'approve' | 'refuse' | 'withdraw'

const TRANSITIONS: Record<ApprovalStatus, Partial<Record<ApprovalEvent, ApprovalStatus>>> = {
  submitted: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: {},
  refused: {},
  withdrawn: {},
}

/** The status an event leads to, or undefined when the event is not allowed from here. */
export function nextStatus(from: ApprovalStatus, event: ApprovalEvent): ApprovalStatus | undefined {
  return TRANSITIONS[from][event]
}

/** One claim at a time: a new one may be sent when there is none, or after a refusal or a withdrawal. */
export function mayClaimAfter(latest: ApprovalStatus | undefined): boolean {
  return latest === undefined || latest === 'refused' || latest === 'withdrawn'
}

export const isApprovalStatus = (value: unknown): value is ApprovalStatus => APPROVAL_STATUSES.includes(value as ApprovalStatus)

/** The scheme's two tests: the General Points Test and the Achievement-based Points Test. */
export const APPROVAL_ROUTES = ['general', 'achievement'] as const
export type ApprovalRoute = (typeof APPROVAL_ROUTES)[number]

export const REFUSAL_REASONS = ['unreadable', 'wrongDocument', 'nameDiffers', 'referenceNotFound', 'other'] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** The text of a reason for its reader. "Other" has a longer name there: a text called so would be read as a plural form. */
export function reasonKey(audience: 'applicant' | 'office', code: string): string {
  return `applications.reason.${audience}.${code === 'other' ? 'otherReason' : code}`
}

/** The scheme took its first applications on this day, so no approval can be older. */
export const FIRST_APPROVAL_DAY = '2006-06-28'

export const REFERENCE_PATTERN = /^[A-Za-z0-9/-]{6,30}$/

/** What is wrong with the day of an approval, as an i18n key; undefined when it may be true. `today` is Hong Kong's day. */
export function approvedOnProblem(day: string, today: string): string | undefined {
  if (!isDay(day)) return 'errors.day'
  if (day < FIRST_APPROVAL_DAY) return 'applications.error.beforeScheme'
  return day > today ? 'applications.error.futureDay' : undefined
}

const DAY = 24 * 60 * 60 * 1000

/** Whole days that a claim has waited. */
export function daysWaited(submittedAt: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(submittedAt).getTime()) / DAY))
}
