import * as z from 'zod'
import { LOCALES } from '#app/lib/locales.ts'
import { isZone } from '#app/lib/zoned-time.ts'
import { PASSWORD_MAX, passwordProblem } from './password-rules.ts'

/** One mailbox, one spelling. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email())

// No control characters, and nothing that reads like a link: names stand in mails.
export const nameSchema = z
  .string()
  .trim()
  .max(80)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}<>]+$/u, 'accounts.error.name')
  .refine((name) => !/:\/\/|www\./i.test(name), 'accounts.error.name')

/** A password as it was typed; keyboards write some characters in two ways, so both become one. */
export const typedPasswordSchema = z
  .string()
  .max(PASSWORD_MAX)
  .transform((password) => password.normalize('NFKC'))

/** A new password, by all rules which need no address. With an address, ask `passwordProblem` as well. */
export const newPasswordSchema = z
  .string()
  .transform((password) => password.normalize('NFKC'))
  .superRefine((password, refinement) => {
    const problem = passwordProblem(password, '')
    if (problem) refinement.addIssue({ code: 'custom', message: problem })
  })

export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{16,128}$/, 'accounts.error.link')

export const signUpSchema = z
  .object({ name: nameSchema, email: emailSchema, password: newPasswordSchema })
  .superRefine(({ email, password }, refinement) => {
    // What the password alone has wrong was said already.
    const problem = passwordProblem(password, '') ? undefined : passwordProblem(password, email)
    if (problem) refinement.addIssue({ code: 'custom', message: problem, path: ['password'] })
  })

export const signInSchema = z.object({ email: emailSchema, password: typedPasswordSchema, next: z.string().max(2000).optional() })

export const verifySchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('confirm').default('confirm'), token: tokenSchema }),
  z.object({ intent: z.literal('resend'), email: emailSchema }),
])

export const addressSchema = z.object({ email: emailSchema })
export const linkSchema = z.object({ token: tokenSchema })
export const resetSchema = z.object({ token: tokenSchema, newPassword: newPasswordSchema })
export const nothingSchema = z.object({})

export const detailsSchema = z.object({
  name: nameSchema,
  locale: z.enum(LOCALES),
  /** `device` follows the browser; left out, it stays as it is. */
  timeZone: z
    .string()
    .refine((zone) => zone === 'device' || isZone(zone), 'errors.notAChoice')
    .optional(),
})
export const passwordChangeSchema = z.object({ currentPassword: typedPasswordSchema, newPassword: newPasswordSchema })
export const emailChangeSchema = z.object({ newEmail: emailSchema, password: typedPasswordSchema })
export const sessionSchema = z.object({ sessionId: z.string().regex(/^[0-9a-f]{64}$/, 'errors.not_found') })

export const accountSchema = z.discriminatedUnion('intent', [
  detailsSchema.extend({ intent: z.literal('details') }),
  passwordChangeSchema.extend({ intent: z.literal('password') }),
  emailChangeSchema.extend({ intent: z.literal('email') }),
  sessionSchema.extend({ intent: z.literal('endSession') }),
  z.object({ intent: z.literal('signOutEverywhere') }),
])

export type SignUpInput = z.output<typeof signUpSchema>
export type DetailsInput = z.output<typeof detailsSchema>
export type PasswordChangeInput = z.output<typeof passwordChangeSchema>
export type EmailChangeInput = z.output<typeof emailChangeSchema>
