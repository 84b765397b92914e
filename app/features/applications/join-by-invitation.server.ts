import type { Ctx } from '#app/context.server.ts'
import { type Checked, wrongField } from '#app/features/accounts/checked.ts'
import { createVerifiedPerson } from '#app/features/accounts/create-verified-person.server.ts'
import { passwordProblem } from '#app/features/accounts/password-rules.ts'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'
import { findInvitation } from './find-invitation.server.ts'
import { stateOf } from './invitation.ts'
import { type Taken, takeInvitation } from './take-invitation.server.ts'

type Joining = { token: string; name: string; newPassword: string; locale: Locale; userAgent: string; addressKey: string }

/**
 * Somebody without an account accepts: the link came to their mailbox, so the address is proven and the account opens
 * signed in. Gives the value for the session's cookie. Whoever has an account is told to sign in.
 */
export async function joinByInvitation(ctx: Ctx, input: Joining): Promise<Checked<Taken & { session: string }>> {
  const invitation = await findInvitation(ctx, input.token)
  if (stateOf(invitation, ctx.now()) !== 'waiting') throw new AppError('conflict', 'applications.error.invitationUsed')
  const problem = passwordProblem(input.newPassword, invitation.email)
  if (problem) return wrongField('newPassword', problem)
  await ctx.limits.take('signUpAddress', input.addressKey)

  const passwordHash = await ctx.passwords.hash(input.newPassword)
  const { name, locale } = input
  return ctx.db.transaction().execute(async (trx) => {
    const userId = await createVerifiedPerson(trx, { id: ctx.newId(), email: invitation.email, name, locale, passwordHash, at: ctx.now() })
    const taken = await takeInvitation(ctx, trx, invitation, userId)
    return { ok: true, value: { ...taken, session: await startSession(ctx, trx, { userId, userAgent: input.userAgent }) } }
  })
}
