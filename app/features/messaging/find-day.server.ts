import type { Ctx } from '#app/context.server.ts'
import { momentInZone } from '#app/lib/zoned-time.ts'
import type { Db } from '#db/client.ts'
import { findMessageFrom } from './message-page.repo.server.ts'

type Where = { id: string; lastMessageSeq: number }

/**
 * The first message of a day on the reader's clock, or the next one after it; undefined when there is none. Numbers grow
 * with time, so halving them finds it in some seventeen looks at an index that is there anyhow, among 100,000 messages.
 */
export async function firstMessageOfDay(ctx: Pick<Ctx, 'db'>, where: Where, { day, zone }: { day: string; zone: string }) {
  return firstMessageSince(ctx.db, where, momentInZone(day, '00:00', zone).toISOString())
}

async function firstMessageSince(db: Db, { id, lastMessageSeq }: Where, at: string) {
  let [low, high] = [1, lastMessageSeq + 1]
  // Everything before `low` is older; what stands at `high` or after it is not, or there is nothing.
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const found = await findMessageFrom(db, id, middle)
    if (found && found.sentAt < at) low = found.seq + 1
    else high = middle
  }
  return findMessageFrom(db, id, low)
}
