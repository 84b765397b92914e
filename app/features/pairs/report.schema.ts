import * as z from 'zod'
import { CATEGORIES, CONTEXTS, REPORT_EVENTS, REPORT_LENGTH, URGENCIES } from './report.ts'

export const reportSchema = z.object({
  category: z.enum(CATEGORIES, 'pairs.error.category'),
  urgency: z.enum(URGENCIES, 'pairs.error.urgency'),
  body: z.string('errors.required').trim().min(10, 'pairs.error.reportShort').max(REPORT_LENGTH, 'errors.tooLong'),
  context: z.array(z.enum(CONTEXTS, 'errors.notAChoice')).max(CONTEXTS.length).default([]),
})

/** What a handler does. */
export const handleSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(REPORT_EVENTS) }),
  z.object({
    intent: z.literal('note'),
    note: z.string('errors.required').trim().min(1, 'errors.required').max(REPORT_LENGTH, 'errors.tooLong'),
  }),
])
