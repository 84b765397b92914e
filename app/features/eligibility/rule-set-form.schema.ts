import * as z from 'zod'
import { ROUTES } from './edition.ts'

const id = z.string('errors.required').max(80)
const revision = z.coerce.number().int().min(1).max(1_000_000_000)

/** The list's forms: begin with a copy, or with a file that was read before. */
export const newRuleSetSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('draft'), id }),
  z.object({ intent: z.literal('import'), route: z.enum(ROUTES), text: z.string('ruleSets.error.noFile') }),
])

/** What every page of the editor sends; the fields themselves are the draft's and may be anything. */
export const draftFormSchema = z.object({
  intent: z.enum(['save', 'check', 'row', 'add', 'remove', 'up', 'down']),
  revision,
  list: z.string().max(40).optional(),
  at: z.coerce.number().int().min(0).max(10_000).optional(),
})
export type DraftForm = z.output<typeof draftFormSchema>

export const publishFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('propose'), revision }),
  z.object({ intent: z.literal('publish'), revision, retire: id.optional() }),
])

export const labFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start'), against: id.optional() }),
  z.object({ intent: z.literal('cancel'), id }),
])

export const overviewFormSchema = z.union([
  z.object({ intent: z.literal('copy') }),
  z.object({ intent: z.literal('discard'), revision: z.coerce.number().int() }),
  draftFormSchema,
])
