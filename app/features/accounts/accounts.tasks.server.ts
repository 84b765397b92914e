import type { TaskHandlers } from '#app/background/worker.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { answerSignUp } from './answer-sign-up.server.ts'
import { removeExpired } from './remove-expired.server.ts'
import { sendChangeLink } from './send-change-link.server.ts'
import { sendResetLink } from './send-reset-link.server.ts'
import { sendVerification } from './send-verification.server.ts'

type Address = { email: string }

/** Mails with a secret link are made when they are sent, so that no link ever lies in the tasks. */
export const accountTasks: TaskHandlers = {
  'accounts.answerSignUp': (ctx: Ctx, { email }: Address, { id }) => answerSignUp(ctx, { mailId: id, email }),
  'accounts.sendVerification': (ctx: Ctx, { email }: Address, { id }) => sendVerification(ctx, { mailId: id, email }),
  'accounts.sendResetLink': (ctx: Ctx, { email }: Address, { id }) => sendResetLink(ctx, { mailId: id, email }),
  'accounts.sendChangeLink': (ctx: Ctx, payload: Address & { userId: string }, { id }) => sendChangeLink(ctx, { mailId: id, ...payload }),
  'accounts.removeExpired': (ctx: Ctx) => removeExpired(ctx),
}
