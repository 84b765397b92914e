import * as z from 'zod'
import { addDays, hongKongDay, isDay } from '#app/lib/dates.ts'
import { CASE_STATUSES, DUE_DAYS, ITEM_REASONS, PRIORITIES, REFUSAL_GROUNDS, VERDICTS } from './case.ts'

export const WAITING_DAYS = ['0', '7', '30', '90', '180'] as const

/** The queue's filters as they stand in the address; anything odd falls back to the default. */
export const caseFilterSchema = z.object({
  status: z.enum([...CASE_STATUSES, 'all']).catch('submitted'),
  assigned: z.enum(['anyone', 'me', 'nobody']).catch('anyone'),
  days: z.enum(WAITING_DAYS).catch('0'),
  route: z.enum(['any', 'general', 'achievement']).catch('any'),
  priority: z.enum(['any', 'high']).catch('any'),
  q: z.string().trim().max(100).catch(''),
  after: z.string().max(200).optional().catch(undefined),
})
export type CaseFilter = z.output<typeof caseFilterSchema>

const token = z.string('errors.required').max(60)
const words = z.string().trim().max(2000, 'errors.tooLong').optional()

/** What an officer does on the page of a case, by the button that was pressed. */
export const caseDeedSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('take'), token }),
  z.object({ intent: z.literal('giveBack'), token }),
  z.object({
    intent: z.literal('handOver'),
    token,
    officerId: z.string('casework.error.officer').min(1, 'casework.error.officer').max(80),
  }),
  z.object({ intent: z.literal('priority'), token, priority: z.enum(PRIORITIES) }),
  z.object({ intent: z.literal('note'), body: z.string('errors.required').trim().min(1, 'errors.required').max(4000, 'errors.tooLong') }),
  z.object({ intent: z.literal('cancelRequest'), token }),
  z.object({ intent: z.literal('panel'), token }),
  z.object({ intent: z.literal('talk') }),
])
export type CaseDeed = z.output<typeof caseDeedSchema>

/** What was found in one paper; "other" is no reason until it is put into words. */
export const paperSchema = z
  .object({
    token,
    verdict: z.enum(['accepted', 'replace'], 'casework.error.verdict'),
    reasonCode: z.enum(ITEM_REASONS).optional(),
    reasonText: words,
  })
  .superRefine((paper, check) => {
    if (paper.verdict === 'replace') needReason(paper, check)
  })
export type PaperInput = z.output<typeof paperSchema>

type Reasoned = { reasonCode?: string | undefined; reasonText?: string | undefined }
function needReason({ reasonCode, reasonText }: Reasoned, check: z.core.$RefinementCtx) {
  if (!reasonCode) check.addIssue({ code: 'custom', path: ['reasonCode'], message: 'casework.error.reason' })
  if (reasonCode === 'other' && !reasonText) check.addIssue({ code: 'custom', path: ['reasonText'], message: 'casework.error.reasonText' })
}

const TARGET = /^(section|document):[\w:-]{1,80}$/

/**
 * A request for changes: the chosen targets as `section:work` or `document:degree`, and the reason for each under its
 * name. `now` bounds the deadline.
 */
export const askSchema = (now: Date) =>
  z
    .object({
      token,
      targets: z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.string().regex(TARGET)).max(60)),
      reasons: z.record(z.string(), z.string().optional()).default({}),
      words: z.record(z.string(), words).default({}),
      dueOn: z
        .string('errors.required')
        .trim()
        .refine((day) => isDueDay(day, now), 'casework.error.dueOn'),
    })
    .superRefine(({ targets, reasons, words }, check) => {
      if (targets.length === 0) check.addIssue({ code: 'custom', path: ['targets'], message: 'casework.error.targets' })
      for (const target of targets) {
        const code = reasons[target] ?? ''
        if (!isItemReason(code)) check.addIssue({ code: 'custom', path: ['reasons', target], message: 'casework.error.reason' })
        if (code === 'other' && !words[target])
          check.addIssue({ code: 'custom', path: ['words', target], message: 'casework.error.reasonText' })
      }
    })
export type AskInput = z.output<ReturnType<typeof askSchema>>

export function isDueDay(day: string, now: Date): boolean {
  return isDay(day) && day >= hongKongDay(addDays(now, DUE_DAYS.min)) && day <= hongKongDay(addDays(now, DUE_DAYS.max))
}

const isItemReason = (code: string) => (ITEM_REASONS as readonly string[]).includes(code)

const ground = z.enum(REFUSAL_GROUNDS).optional()

export const decideSchema = z
  .discriminatedUnion('intent', [
    z.object({
      intent: z.literal('recommend'),
      token,
      verdict: z.enum(VERDICTS, 'casework.error.verdict'),
      reasonCode: ground,
      reasonText: words,
    }),
    z.object({ intent: z.literal('decide'), token }),
    z.object({ intent: z.literal('takeBack'), token }),
    z.object({
      intent: z.literal('sendBack'),
      token,
      body: z.string('casework.error.words').trim().min(1, 'casework.error.words').max(4000, 'errors.tooLong'),
    }),
  ])
  .superRefine((form, check) => {
    if (form.intent === 'recommend' && form.verdict === 'refuse') needReason(form, check)
  })
export type DecideInput = z.output<typeof decideSchema>
export type RecommendInput = Extract<DecideInput, { intent: 'recommend' }>
