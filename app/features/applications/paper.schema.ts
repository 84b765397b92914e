import * as z from 'zod'

const paperId = z.string('errors.invalid').min(1, 'errors.invalid').max(100, 'errors.invalid')

/** What the page of one paper sends; the file beside it is read under its own limits. */
export const paperSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('add') }),
    z.object({ intent: z.literal('replace'), paperId }),
    z.object({ intent: z.literal('remove'), paperId }),
    z.object({ intent: z.literal('promise') }),
    z.object({ intent: z.literal('recall') }),
  ],
  'errors.invalid',
)
export type PaperForm = z.output<typeof paperSchema>
