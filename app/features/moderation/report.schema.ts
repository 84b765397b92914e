import * as z from 'zod'
import { DECISIONS, MAX_WORDS, REASONS } from './report.ts'

const words = z
  .string()
  .trim()
  .max(MAX_WORDS, 'errors.tooLong')
  .optional()
  .transform((text) => text ?? '')

/** What somebody says about what they report; another reason is none until it is put into words. */
export const reportSchema = z
  .object({ reason: z.enum(REASONS, 'moderation.error.reason'), words })
  .superRefine(({ reason, words: said }, check) => {
    if (reason === 'else' && said === '') check.addIssue({ code: 'custom', path: ['words'], message: 'moderation.error.words' })
  })
export type ReportInput = z.output<typeof reportSchema>

export const decisionSchema = z.object({
  decision: z.enum(DECISIONS, 'moderation.error.decision'),
  reason: z.string('errors.required').trim().min(1, 'errors.required').max(MAX_WORDS, 'errors.tooLong'),
})

/** The message that a report is about, as it stands in the address; without one it is about the conversation. */
export const messageIn = (search: URLSearchParams): string | null => {
  const id = search.get('message')
  return id && /^[\w-]{1,80}$/.test(id) ? id : null
}
