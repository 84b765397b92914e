import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Mentorships } from '#db/schema.ts'
import { freeMentorPlace } from './mentor.repo.server.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import { insertMentorshipMove, moveMentorshipRow } from './mentorship.repo.server.ts'
import { isOver, type MentorshipEvent, nextMentorshipStatus } from './mentorship-life.ts'
import { findMentorshipFor } from './request.repo.server.ts'

export type MentorshipMove = { mentorshipId: string; event: MentorshipEvent; reason?: string; until?: string | null }

const NEWS = { pause: 'mentorship.paused', resume: 'mentorship.resumed', complete: 'mentorship.ended', end: 'mentorship.ended' } as const

/**
 * One of the two moves their mentorship: a break, going on, an end. Written down with who and when; the other is told.
 * At an end the mentor's place is free at once, and what was planned is undone by the task `pairs.close`.
 */
export async function moveMentorship(ctx: Ctx, actor: Actor, move: MentorshipMove): Promise<void> {
  const row = orNotFound(await findMentorshipFor(ctx.db, actor, move.mentorshipId))
  const at = ctx.now()
  const otherId = row.mentorId === actor.id ? row.menteeId : row.mentorId
  await ctx.db.transaction().execute(async (trx) => {
    await applyMove(ctx, trx, row, { ...move, by: actor.id })
    const news = { kind: NEWS[move.event], params: { name: actor.name }, path: `/pairs/${row.id}` } as const
    await notify(trx, { id: ctx.newId(), userId: otherId, ...news, at })
  })
  if (isOver(nextMentorshipStatus(row.status, move.event) ?? row.status)) refreshMentorPool(ctx.db)
  ctx.publish([otherId], { type: 'notification:new' })
}

/** The move itself, in a transaction; `by` is null when the product does it. */
export async function applyMove(ctx: Pick<Ctx, 'now' | 'newId'>, trx: Db, row: Mentorships, move: MentorshipMove & { by: string | null }) {
  const { event, reason = null, until = null, by } = move
  const to = nextMentorshipStatus(row.status, event)
  const now = ctx.now()
  const at = now.toISOString()
  const change = to && isOver(to) ? { endedAt: at, endReason: reason } : {}
  if (!to || !(await moveMentorshipRow(trx, { id: row.id, from: row.status, to, change }, event === 'pause' ? until : null)))
    throw new AppError('conflict', isOver(row.status) ? 'mentorship.error.ended' : 'mentorship.error.moved')
  await insertMentorshipMove(trx, { id: ctx.newId(), mentorshipId: row.id, fromStatus: row.status, toStatus: to, reason, movedBy: by, at })
  const subject = { subjectKind: 'mentorship', subjectId: row.id, detail: { from: row.status, to, reason } }
  await recordAudit(trx, { id: ctx.newId(), at: now, actorId: by, action: `mentorship.${to}`, ...subject })
  if (!isOver(to)) return
  await freeMentorPlace(trx, row.mentorId, at)
  const close = { kind: 'pairs.close', payload: { mentorshipId: row.id }, uniqueKey: `pairs.close:${row.id}` }
  await insertTask(trx, { id: ctx.newId(), ...close, runAt: now, at: now })
}
