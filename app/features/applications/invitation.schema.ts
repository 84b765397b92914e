import * as z from 'zod'
import { nameSchema, newPasswordSchema, tokenSchema } from '#app/features/accounts/account.schema.ts'
import { LOCALES } from '#app/lib/locales.ts'

const invitationId = z.string().regex(/^[0-9a-f]{64}$/, 'errors.not_found')

/** What the page of invitations sends: a list (in the field or as a file), or a wish about one invitation. */
export const invitationsSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.enum(['import', 'importGood']),
    organisationId: z.string('errors.required').max(80),
    locale: z.enum(LOCALES, 'errors.notAChoice'),
    list: z.string().max(200_000, 'errors.tooLong').default(''),
  }),
  z.object({ intent: z.enum(['resend', 'withdraw']), invitationId }),
])
export type InvitationsInput = z.output<typeof invitationsSchema>

/** What an invited person sends: somebody who has an account only accepts, somebody new becomes a person. */
export const acceptSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), token: tokenSchema }),
  z.object({ intent: z.literal('join'), token: tokenSchema, name: nameSchema, newPassword: newPasswordSchema }),
])

/** The list's filters as they stand in the address. */
export const invitationFilterSchema = z.object({
  state: z.enum(['all', 'waiting', 'accepted', 'expired']).catch('all'),
  organisation: z.string().max(80).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
})
export type InvitationFilter = z.output<typeof invitationFilterSchema>
