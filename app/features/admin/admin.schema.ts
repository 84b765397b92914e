import * as z from 'zod'
import { memberSchema, membershipSchema, organisationSchema } from '#app/features/organisations/organisation.schema.ts'

// PostgreSQL refuses a NUL in a text, so no control character gets as far as a query.
const words = z
  .string()
  .transform((text) =>
    text
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 100),
  )
  .catch('')
const id = z
  .string()
  .regex(/^[\w-]{1,80}$/)
  .optional()
  .catch(undefined)

/** Addresses of lists; what is no id is as if it were not there. */
export const peopleQuerySchema = z.object({ q: words, before: id })
export const auditQuerySchema = z.object({ kind: id, id, before: id })
export type AuditQuery = z.output<typeof auditQuerySchema>

export const personFormSchema = z.object({ intent: z.enum(['suspend', 'restore']) })
export const taskFormSchema = z.object({ taskId: z.string('errors.required').max(80) })
export const newOrganisationSchema = organisationSchema

/** What the page of one organisation sends. */
export const organisationFormSchema = z.discriminatedUnion('intent', [
  memberSchema.extend({ intent: z.literal('add') }),
  membershipSchema.extend({ intent: z.literal('end') }),
  z.object({ intent: z.literal('verify') }),
])
