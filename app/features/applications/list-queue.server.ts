import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { authorize } from '#app/lib/errors.ts'
import { cutPage, readCursor } from '#app/lib/keyset.ts'
import { canWorkQueue } from './approval.policy.ts'
import { countApprovalsFor, listApprovalsFor } from './approval.repo.server.ts'
import type { QueueFilter } from './approval.schema.ts'
import { daysWaited } from './approval.ts'

const PAGE = 25

/** A page of the officers' queue with the name of each person, how many claims stand where, and where the next page begins. */
export async function listQueue(ctx: Ctx, actor: Actor, filter: QueueFilter) {
  authorize(canWorkQueue(actor))
  const now = ctx.now()
  const submittedBefore = filter.age === '0' ? null : addDays(now, -Number(filter.age)).toISOString()
  const query = { status: filter.status, submittedBefore, after: readCursor(filter.after), limit: PAGE + 1 }
  const [found, counts] = [await listApprovalsFor(ctx.db, actor, query), await countApprovalsFor(ctx.db, actor)]
  const { rows, next } = cutPage(found, PAGE, ({ submittedAt, id }) => ({ at: submittedAt, id }))
  const names = await namesOf(
    ctx.db,
    rows.map(({ userId }) => userId),
  )
  const items = rows.map((row) => ({
    ...row,
    name: names.get(row.userId) ?? '',
    days: daysWaited(row.submittedAt, now),
    own: row.userId === actor.id,
  }))
  return { items, counts, next }
}
