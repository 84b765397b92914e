import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Db } from '#db/client.ts'
import { insertWaits } from './waiting.repo.server.ts'
import { TELL_AFTER_SECONDS, TELL_TOGETHER_SECONDS, type Wait } from './waiting.ts'

/**
 * Notes, in the transaction of the messages, for whom they wait. One task looks after all that begin within some seconds:
 * where everybody reads at once, there is nothing left to tell, and a task for each message would cost more than it.
 */
export async function planTelling(ctx: Pick<Ctx, 'now' | 'newId'>, trx: Db, waits: Wait[]): Promise<void> {
  if (waits.length === 0) return
  await insertWaits(trx, waits)
  const at = ctx.now()
  const turn = Math.floor(at.getTime() / 1000 / TELL_TOGETHER_SECONDS) + 1
  const runAt = new Date((turn * TELL_TOGETHER_SECONDS + TELL_AFTER_SECONDS) * 1000)
  await insertTask(trx, { id: ctx.newId(), kind: 'messages.tell', payload: {}, runAt, at, uniqueKey: `messages.tell:${turn}` })
}
