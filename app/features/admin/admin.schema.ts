import * as z from 'zod'
import { memberSchema, membershipSchema, organisationSchema } from '#app/features/organisations/organisation.schema.ts'

export const personFormSchema = z.object({ intent: z.enum(['suspend', 'restore']) })
export const taskFormSchema = z.object({ taskId: z.string('errors.required').max(80) })
export const newOrganisationSchema = organisationSchema

/** What the page of one organisation sends. */
export const organisationFormSchema = z.discriminatedUnion('intent', [
  memberSchema.extend({ intent: z.literal('add') }),
  membershipSchema.extend({ intent: z.literal('end') }),
  z.object({ intent: z.literal('verify') }),
])
