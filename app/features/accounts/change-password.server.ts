import type { Ctx } from '#app/context.server.ts'
import type { PasswordChangeInput } from './account.schema.ts'
import type { Actor } from './actor.ts'
import { type Checked, wrongField } from './checked.ts'
import { deleteTokensOf } from './email-token.repo.server.ts'
import { openLucia } from './open-lucia.server.ts'
import { passwordProblem } from './password-rules.ts'
import { provePassword } from './prove-password.server.ts'
import { startSession } from './start-session.server.ts'
import { tellPasswordChanged } from './tell-password-changed.server.ts'
import { updateUser } from './user.repo.server.ts'

/** Changes one's password, ends all sessions and opens a new one here; gives the value for its cookie. */
export async function changePassword(
  ctx: Ctx,
  actor: Actor,
  visit: { userAgent: string },
  input: PasswordChangeInput,
): Promise<Checked<string>> {
  const problem = passwordProblem(input.newPassword, actor.email)
  if (problem) return wrongField('newPassword', problem)
  const user = await provePassword(ctx, actor, input.currentPassword)
  if (!user) return wrongField('currentPassword', 'accounts.error.currentPassword')

  const passwordHash = await ctx.passwords.hash(input.newPassword)
  const token = await ctx.db.transaction().execute(async (trx) => {
    await updateUser(trx, actor.id, { passwordHash })
    await openLucia({ db: trx, now: ctx.now }).invalidateUserSessions(actor.id)
    await deleteTokensOf(trx, actor.id)
    await tellPasswordChanged(ctx, trx, actor.id)
    return startSession(ctx, trx, { userId: actor.id, userAgent: visit.userAgent })
  })
  ctx.disconnect([actor.id])
  return { ok: true, value: token }
}
