import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { countApplications, listApplications } from '#app/features/applications/list-applications-for.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { canSeeCases } from './case.policy.ts'
import type { CaseFilter } from './case.schema.ts'
import { CASE_STATUSES } from './case.ts'

/** A page of the queue with names, ages and whose desk each case is on, and how many stand where (at most 100 are counted). */
export async function listCases(ctx: Ctx, actor: Actor, filter: CaseFilter) {
  authorize(canSeeCases(actor))
  // Who looks for somebody looks everywhere.
  const status = filter.q !== '' || filter.status === 'all' ? null : filter.status
  const { items, next } = await listApplications(ctx, actor, {
    status,
    assigned: filter.assigned,
    priority: filter.priority === 'high' ? 'high' : null,
    route: filter.route === 'any' ? null : filter.route,
    waitingDays: Number(filter.days),
    search: filter.q,
    after: filter.after,
  })
  const counts = await countApplications(ctx, actor, CASE_STATUSES)
  const names = await namesOf(
    ctx.db,
    items.flatMap(({ assignedTo }) => assignedTo ?? []),
  )
  return {
    items: items.map(({ assignedTo, priority, ...item }) => ({
      ...item,
      urgent: priority === 'high',
      officer: assignedTo === null ? null : (names.get(assignedTo) ?? ''),
      mine: assignedTo === actor.id,
    })),
    counts: Object.fromEntries(counts),
    next,
  }
}

/** New applications on nobody's desk that this officer may take, at most 100; for the home page. */
export async function countNewCases(ctx: Ctx, actor: Actor): Promise<number> {
  if (!canSeeCases(actor)) return 0
  return (await countApplications(ctx, actor, ['submitted'])).get('submitted') ?? 0
}
