import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { addDays } from '#app/lib/dates.ts'
import type { Db } from '#db/client.ts'
import { REMIND_DAYS_BEFORE } from './mentorship.ts'

/**
 * Plans the reminder and the end of a request, in the transaction that says when it ends. Where the end moves on, what was
 * planned for the earlier one finds nothing to do.
 */
export async function planRequestEnd(
  ctx: Pick<Ctx, 'newId' | 'now'>,
  trx: Db,
  { requestId, expiresAt }: { requestId: string; expiresAt: string },
) {
  const at = ctx.now()
  const endAt = new Date(expiresAt)
  const remindAt = addDays(endAt, -REMIND_DAYS_BEFORE)
  const payload = { requestId, expiresAt }
  if (remindAt > at) await insertTask(trx, { id: ctx.newId(), kind: 'mentorship.remindMentor', payload, runAt: remindAt, at })
  await insertTask(trx, { id: ctx.newId(), kind: 'mentorship.expireRequest', payload, runAt: endAt, at })
}
