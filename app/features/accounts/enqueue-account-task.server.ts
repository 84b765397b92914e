import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import type { Db } from '#db/client.ts'

type Clock = Pick<Ctx, 'now' | 'newId'>

/** The mailbox hears after the commit what a sign-up with its address led to. */
export function enqueueSignUpAnswer(ctx: Clock, trx: Db, email: string) {
  return enqueue(ctx, trx, 'accounts.answerSignUp', { email })
}

/** A link to confirm the address goes out after the commit, if the address waits for one then. */
export function enqueueVerification(ctx: Clock, trx: Db, email: string) {
  return enqueue(ctx, trx, 'accounts.sendVerification', { email })
}

/** A link for a new password goes out after the commit, if the address has an account then. */
export function enqueueResetLink(ctx: Clock, trx: Db, email: string) {
  return enqueue(ctx, trx, 'accounts.sendResetLink', { email })
}

export function enqueueChangeLink(ctx: Clock, trx: Db, change: { userId: string; email: string }) {
  return enqueue(ctx, trx, 'accounts.sendChangeLink', change)
}

/** Once a day, whoever signs in first that day. */
export async function enqueueRemoveExpired(ctx: Clock, trx: Db) {
  const at = ctx.now()
  const kind = 'accounts.removeExpired'
  await insertTask(trx, { id: ctx.newId(), kind, payload: {}, runAt: at, at, uniqueKey: `${kind}:${hongKongDay(at)}` })
}

async function enqueue(ctx: Clock, trx: Db, kind: string, payload: object) {
  const at = ctx.now()
  await insertTask(trx, { id: ctx.newId(), kind, payload, runAt: at, at })
}
