import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Applications } from '#db/schema.ts'
import { canOpenApplication, canWithdrawApplication } from './application.policy.ts'
import { listApplicationMoves, listDecidedTimes } from './application.repo.server.ts'
import { applicantState, ENDED, SECTIONS } from './application.ts'
import { type OpenRequest, openRequest } from './application-change.server.ts'
import { countDone, isReady } from './application-progress.ts'
import { timelineOf, usualDays } from './application-timeline.ts'
import { listPapers } from './list-papers.server.ts'
import { applicationOf } from './read-application.server.ts'
import { readProgress } from './read-tasks.server.ts'

export type Overview = Awaited<ReturnType<typeof readOverview>>

/** What the page of an application shows: how to begin, the list of tasks, or where it stands. */
export async function readOverview(ctx: Ctx, actor: Actor, locale: Locale) {
  const application = await applicationOf(ctx, actor)
  const barrier = actor.migrant ? ('already' as const) : actor.verified ? null : ('verifyFirst' as const)
  if (!application || (application.status === 'withdrawn' && !application.submittedAt)) return { kind: 'none' as const, barrier }
  if (application.status === 'draft') return readDraft(ctx, application)
  return readStatus(ctx, actor, application, locale)
}

async function readDraft(ctx: Ctx, application: Applications) {
  const { tasks } = await readProgress(ctx, application)
  const { route } = application
  return { kind: 'draft' as const, route, tasks, done: countDone(tasks), total: SECTIONS.length, ready: isReady(tasks) }
}

/** The newest decided cases that the usual time is made of. */
const CASES = 500

async function readStatus(ctx: Ctx, actor: Actor, application: Applications, locale: Locale) {
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
    asked: open && (await askedFor(ctx, application, open, locale)),
    mayWithdraw: canWithdrawApplication(actor, application),
    mayBegin: canOpenApplication(actor, status),
  }
}

/** Without what stood there before, which is the office's to compare; a paper with what it is called. */
async function askedFor(ctx: Ctx, application: Applications, { request: { dueOn }, items }: OpenRequest, locale: Locale) {
  const papers = new Map((await listPapers(ctx, application, locale)).map((paper) => [paper.requirement, paper]))
  const told = items.map(({ before: _before, changeRequestId: _request, ...item }) => {
    const { kind: paperKind = 'unasked' as const, about = '' } = item.kind === 'document' ? (papers.get(item.target) ?? {}) : {}
    return { ...item, paper: { kind: paperKind, about } }
  })
  return { dueOn, items: told, allAnswered: items.every(({ answeredAt }) => answeredAt !== null) }
}
