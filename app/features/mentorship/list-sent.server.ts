import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import type { MentorshipRequests } from '#db/schema.ts'
import { commonTimes } from './list-free-times.server.ts'
import { listMentorsById } from './mentor.repo.server.ts'
import { TIMES_OFFERED } from './mentorship.ts'
import { listSentFor } from './request.repo.server.ts'
import type { SentView } from './request-view.ts'

const SHOWN = 50

/** What a migrant asked, each with what they can do about it now. */
export async function listSent(ctx: Ctx, actor: Actor): Promise<(SentView & { nextMentorId: string | null })[]> {
  const rows = await listSentFor(ctx.db, actor, SHOWN)
  const ids = [...new Set(rows.map(({ mentorId }) => mentorId))]
  const names = await namesOf(ctx.db, ids)
  const published = new Set((await listMentorsById(ctx.db, ids)).flatMap((mentor) => (mentor.publishedAt ? mentor.userId : [])))
  const views = []
  for (const row of rows) {
    const other = { otherId: row.mentorId, name: names.get(row.mentorId) ?? '', published: published.has(row.mentorId) }
    views.push({ ...other, ...viewOf(row), otherTimes: await timesInstead(ctx, row) })
  }
  return views
}

function viewOf(row: MentorshipRequests) {
  const { id, goal, status, createdAt, expiresAt, reasonCode, note, proposedAt, counterAt, nextMentorId } = row
  const mayExtend = status === 'open' && row.extendedAt === null && counterAt === null
  return { id, goal, status, createdAt, expiresAt, reasonCode, note, proposedAt, counterAt, nextMentorId, mayExtend }
}

/** Only a mentor's other time is answered with one more. */
async function timesInstead(ctx: Ctx, { status, counterAt, mentorId, menteeId }: MentorshipRequests): Promise<string[]> {
  if (status !== 'open' || counterAt === null) return []
  const { startsAt } = await commonTimes(ctx, { mentorId, menteeId, most: TIMES_OFFERED })
  return startsAt.filter((time) => time !== counterAt)
}
