import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { profilesOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { addMinutes } from '#app/lib/dates.ts'
import type { MentorshipRequests } from '#db/schema.ts'
import { listBooked } from './booked-time.repo.server.ts'
import { type Span, slotOfMoment, USUAL_MEETING } from './free-times.ts'
import { horizonOf, mentorTimes } from './list-free-times.server.ts'
import { TIMES_OFFERED } from './mentorship.ts'
import { listOpenReceivedFor } from './request.repo.server.ts'
import type { ReceivedView } from './request-view.ts'
import type { Part } from './score.ts'
import { shownTotal } from './score-points.ts'
import { reasonsForMentor, reasonText } from './score-reasons.ts'

const SHOWN = 50

/** How many requests wait for a mentor's answer. */
export async function countReceived(ctx: Ctx, actor: Actor): Promise<number> {
  return (await findReceived(ctx, actor)).length
}

/** Open requests to a mentor, without those of people with whom a block stands between. */
async function findReceived(ctx: Ctx, actor: Actor): Promise<MentorshipRequests[]> {
  const rows = await listOpenReceivedFor(ctx.db, actor, { at: ctx.now().toISOString(), limit: SHOWN })
  if (rows.length === 0) return []
  const apart = new Set(await blockedWith(ctx.db, actor.id))
  return rows.filter(({ menteeId }) => !apart.has(menteeId))
}

/** What a mentor reads of each request that waits: the goal, why this person, the time, and the mentor's own other times. */
export async function listReceived(ctx: Ctx, actor: Actor, t: Translate): Promise<ReceivedView[]> {
  const rows = await findReceived(ctx, actor)
  if (rows.length === 0) return []
  const ids = rows.map(({ menteeId }) => menteeId)
  const names = await namesOf(ctx.db, ids)
  const slots = new Map((await profilesOf(ctx.db, ids)).map((profile) => [profile.id, profile.slots]))
  const booked = await listBooked(ctx.db, [actor.id], horizonOf(ctx.now()))
  const { startsAt: free } = await mentorTimes(ctx, actor.id, TIMES_OFFERED)
  return rows.map((row) => {
    const { id, goal, createdAt, expiresAt, proposedAt, counterAt } = row
    const theirs = slots.get(row.menteeId) ?? []
    const otherTimes = free.map((startsAt) => ({ startsAt, both: theirs.includes(slotOfMoment(startsAt) ?? '') }))
    const time = { proposedAt, timeGone: isGone(row, booked, ctx.now()), counterAt, otherTimes }
    return { id, name: names.get(row.menteeId) ?? '', goal, createdAt, expiresAt, ...time, ...fromMentorsSide(row, t) }
  })
}

/** A time that is past, or at which the mentor has agreed to something else by now. */
function isGone({ proposedAt, proposedMinutes }: MentorshipRequests, booked: Span[], at: Date): boolean {
  if (proposedAt === null) return false
  const endsAt = addMinutes(new Date(proposedAt), proposedMinutes ?? USUAL_MEETING).toISOString()
  return proposedAt <= at.toISOString() || booked.some((span) => span.startsAt < endsAt && span.endsAt > proposedAt)
}

/** Why this person, as the mentor reads it; from the parts that were kept when they asked. */
function fromMentorsSide({ score: total, parts }: MentorshipRequests, t: Translate) {
  const score = { total, parts: JSON.parse(parts) as Part[] }
  return { score: shownTotal(score), reasons: reasonsForMentor(score).map((reason) => reasonText(reason, t.dynamic, t.locale)) }
}
