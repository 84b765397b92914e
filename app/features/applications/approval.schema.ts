import * as z from 'zod'
import { APPROVAL_ROUTES, APPROVAL_STATUSES, approvedOnProblem, REFERENCE_PATTERN, REFUSAL_REASONS } from './approval.ts'

const reference = z.string('errors.required').trim().regex(REFERENCE_PATTERN, 'applications.error.reference')

/** A claim as the form sends it; `today` is the day in Hong Kong. */
export function claimSchema(today: string) {
  return z.object({
    route: z.enum(APPROVAL_ROUTES, 'applications.error.route'),
    reference,
    approvedOn: dayOfApproval(today),
  })
}
export type ClaimInput = z.output<ReturnType<typeof claimSchema>>

export const withdrawalSchema = z.object({})

export function dayOfApproval(today: string) {
  return z
    .string('errors.required')
    .trim()
    .superRefine((day, check) => {
      const message = approvedOnProblem(day, today)
      if (message) check.addIssue({ code: 'custom', message })
    })
}

/** A decision; "other" is no reason until it is put into words. */
export const decisionSchema = z
  .object({
    verdict: z.enum(['approve', 'refuse'], 'applications.error.verdict'),
    reasonCode: z.enum(REFUSAL_REASONS, 'applications.error.reason').optional(),
    reasonText: z.string().trim().max(1000, 'errors.tooLong').optional(),
  })
  .superRefine(({ verdict, reasonCode, reasonText }, check) => {
    if (verdict !== 'refuse') return
    if (!reasonCode) check.addIssue({ code: 'custom', path: ['reasonCode'], message: 'applications.error.reason' })
    if (reasonCode === 'other' && !reasonText)
      check.addIssue({ code: 'custom', path: ['reasonText'], message: 'applications.error.reasonText' })
  })
export type DecisionInput = z.output<typeof decisionSchema>

/** How long a claim has waited at least, in days, as the filter offers it. */
export const AGES = ['0', '3', '7', '14'] as const

/** The queue's filters as they stand in the address; anything odd falls back to the default. */
export const queueSchema = z.object({
  status: z.enum(APPROVAL_STATUSES).catch('submitted'),
  age: z.enum(AGES).catch('0'),
  after: z.string().max(200).optional().catch(undefined),
})
export type QueueFilter = z.output<typeof queueSchema>
