import type { Ctx } from '#app/context.server.ts'
import { type Actor, isAdministrator, isOrganiser } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import type { ReportStatus, SafeguardingReports } from '#db/schema.ts'
import { pairFor } from './find-pair.server.ts'
import { findReportFor, listQueueFor, listReportMovesFor, listReportNotesFor, listReportsOf } from './report.repo.server.ts'
import { isOverdue, type ReportContext, type ReportEvent, reportChoices, type Urgency } from './report.ts'

const SHOWN = 200

export type QueueRow = {
  id: string
  category: string
  urgency: Urgency
  status: ReportStatus
  createdAt: string
  dueAt: string
  overdue: boolean
}
export type HistoryItem = { id: string; at: string; by: string } & ({ kind: 'move'; to: ReportStatus } | { kind: 'note'; body: string })
export type ReportView = QueueRow & {
  body: string
  context: ReportContext
  reporter: string
  reported: string
  history: HistoryItem[]
  choices: ReportEvent[]
}

const canHandle = (actor: Actor) => isOrganiser(actor) || isAdministrator(actor)

const rowOf = ({ id, category, urgency, status, createdAt, dueAt }: SafeguardingReports, now: Date): QueueRow => ({
  id,
  category,
  urgency,
  status,
  createdAt,
  dueAt,
  overdue: isOverdue({ status, dueAt }, now),
})

/** The queue of a handler: open reports by deadline, or those that are closed. */
export async function listReports(ctx: Ctx, actor: Actor, { open }: { open: boolean }): Promise<QueueRow[]> {
  authorize(canHandle(actor))
  return (await listQueueFor(ctx.db, actor, { open, limit: SHOWN })).map((row) => rowOf(row, ctx.now()))
}

/** How many reports wait for a person, for the home page; none for who handles none. */
export async function countOpenReports(ctx: Ctx, actor: Actor): Promise<number> {
  if (!canHandle(actor)) return 0
  return (await listQueueFor(ctx.db, actor, { open: true, limit: SHOWN })).length
}

/** A report for one who handles it, with everything that was done about it. */
export async function readReport(ctx: Ctx, actor: Actor, id: string): Promise<ReportView> {
  authorize(canHandle(actor))
  const row = orNotFound(await findReportFor(ctx.db, actor, id))
  const moves = await listReportMovesFor(ctx.db, actor, id)
  const notes = await listReportNotesFor(ctx.db, actor, id)
  const names = await namesOf(ctx.db, [
    row.reporterId,
    row.reportedId,
    ...moves.map(({ movedBy }) => movedBy),
    ...notes.map(({ authorId }) => authorId),
  ])
  const name = (person: string) => names.get(person) ?? ''
  const history: HistoryItem[] = [
    ...moves.map((move) => ({ id: move.id, at: move.at, by: name(move.movedBy), kind: 'move' as const, to: move.toStatus })),
    ...notes.map((note) => ({ id: note.id, at: note.createdAt, by: name(note.authorId), kind: 'note' as const, body: note.body })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const people = { reporter: name(row.reporterId), reported: name(row.reportedId) }
  const context = JSON.parse(row.context) as ReportContext
  return { ...rowOf(row, ctx.now()), body: row.body, context, ...people, history, choices: reportChoices(row.status) }
}

/** For the page on which one reports: the other's name, and where one's own reports are. */
export async function ownReports(ctx: Ctx, actor: Actor, mentorshipId: string) {
  const { otherId } = await pairFor(ctx.db, actor, mentorshipId)
  const reports = await listReportsOf(ctx.db, actor, mentorshipId)
  return { otherName: (await namesOf(ctx.db, [otherId])).get(otherId) ?? '', reports }
}
