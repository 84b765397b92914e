import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Applications } from '#db/schema.ts'
import { canOpenApplication, canWithdrawApplication } from './application.policy.ts'
import { listApplicationMoves, listDecidedTimes } from './application.repo.server.ts'
import { applicantState, ENDED, SECTIONS } from './application.ts'
import { type OpenRequest, openRequest } from './application-change.server.ts'
import { countDone, isReady } from './application-progress.ts'
import { timelineOf, usualDays } from './application-timeline.ts'
import { applicationOf } from './read-application.server.ts'
import { readProgress } from './read-tasks.server.ts'

export type Overview = Awaited<ReturnType<typeof readOverview>>

/** What the page of an application shows: how to begin, the list of tasks, or where it stands. */
export async function readOverview(ctx: Ctx, actor: Actor) {
  const application = await applicationOf(ctx, actor)
  const barrier = actor.migrant ? ('already' as const) : actor.verified ? null : ('verifyFirst' as const)
  if (!application || (application.status === 'withdrawn' && !application.submittedAt)) return { kind: 'none' as const, barrier }
  if (application.status === 'draft') return readDraft(ctx, application)
  return readStatus(ctx, actor, application)
}

async function readDraft(ctx: Ctx, application: Applications) {
  const { tasks } = await readProgress(ctx, application)
  const { route } = application
  return { kind: 'draft' as const, route, tasks, done: countDone(tasks), total: SECTIONS.length, ready: isReady(tasks) }
}

/** The newest decided cases that the usual time is made of. */
const CASES = 500

async function readStatus(ctx: Ctx, actor: Actor, application: Applications) {
  const { reference, route, status, submittedAt } = application
  const open = await openRequest(ctx.db, application)
  const ended = ENDED.includes(status)
  return {
    kind: 'status' as const,
    state: applicantState(status),
    reference,
    route,
    submittedAt,
    ended,
    timeline: timelineOf(await listApplicationMoves(ctx.db, application.id)),
    usualDays: ended ? null : usualDays(await listDecidedTimes(ctx.db, CASES)),
    asked: open && askedFor(open),
    mayWithdraw: canWithdrawApplication(actor, application),
    mayBegin: canOpenApplication(actor, status),
  }
}

/** Without what stood there before: that is the office's to compare. */
function askedFor({ request: { dueOn }, items }: OpenRequest) {
  const told = items.map(({ before: _before, changeRequestId: _request, ...item }) => item)
  return { dueOn, items: told, allAnswered: items.every(({ answeredAt }) => answeredAt !== null) }
}
