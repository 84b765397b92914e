import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { standingsOf } from '#app/features/accounts/find-standing.server.ts'
import type { Snapshot } from '#app/features/messaging/snapshot.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import { canDecide, canModerate } from './moderation.policy.ts'
import { countAbout, countOpen, findReport, listReports } from './moderation.repo.server.ts'
import { decisionsFor, isOverdue } from './report.ts'

const MOST = 200
const DAY = 86_400_000

/** The moderators' queue: what is due first stands first. */
export async function listQueue(ctx: Ctx, actor: Actor, { decided }: { decided: boolean }) {
  authorize(canModerate(actor))
  const rows = await listReports(ctx.db, { decided, limit: MOST })
  const names = await namesOf(
    ctx.db,
    rows.flatMap(({ reporterId, personId }) => (personId ? [reporterId, personId] : [reporterId])),
  )
  const now = ctx.now()
  return rows.map(({ reporterId, personId, messageId, ...row }) => ({
    ...row,
    about: personId ? (names.get(personId) ?? '') : null,
    reporter: names.get(reporterId) ?? '',
    ofMessage: messageId !== null,
    days: Math.floor((now.getTime() - Date.parse(row.createdAt)) / DAY),
    overdue: isOverdue(row, now),
  }))
}

/** How many wait, for the administrator's first page. */
export async function countOpenReports(ctx: Ctx, actor: Actor): Promise<number> {
  authorize(canModerate(actor))
  return countOpen(ctx.db)
}

/** One report with what stood around it when it was made. */
export async function readReport(ctx: Ctx, actor: Actor, id: string) {
  authorize(canModerate(actor))
  const report = orNotFound(await findReport(ctx.db, id))
  const { reporterId, personId, decidedBy, snapshot, ...row } = report
  const names = await namesOf(
    ctx.db,
    [reporterId, personId, decidedBy].filter((one) => one !== null),
  )
  const person = personId ? (await standingsOf(ctx.db, [personId])).get(personId) : undefined
  return {
    ...row,
    reporter: names.get(reporterId) ?? '',
    decider: decidedBy ? (names.get(decidedBy) ?? '') : null,
    about: person ? { ...person, others: await countAbout(ctx.db, { personId: person.id, notId: id }) } : null,
    snapshot: JSON.parse(snapshot) as Snapshot,
    overdue: isOverdue(report, ctx.now()),
    decisions: canDecide(actor, report) ? decisionsFor(report) : [],
  }
}
