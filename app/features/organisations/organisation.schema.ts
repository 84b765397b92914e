import * as z from 'zod'
import { emailSchema } from '#app/features/accounts/account.schema.ts'
import { localTextSchema } from '#app/lib/local-text.schema.ts'
import { MEMBERSHIP_ROLES, ORGANISATION_KINDS } from './organisation.ts'

const websiteSchema = z
  .string()
  .trim()
  .max(300)
  .refine((address) => /^https:\/\/[^\s<>"]+\.[^\s<>"]+$/.test(address) && URL.canParse(address), 'organisations.error.website')

export const organisationSchema = z.object({
  kind: z.enum(ORGANISATION_KINDS),
  names: localTextSchema(120),
  about: localTextSchema(2000),
  website: websiteSchema.optional(),
})

export const memberSchema = z.object({ email: emailSchema, role: z.enum(MEMBERSHIP_ROLES) })
export const membershipSchema = z.object({ membershipId: z.string().max(64) })

export type OrganisationInput = z.output<typeof organisationSchema>
export type MemberInput = z.output<typeof memberSchema>
