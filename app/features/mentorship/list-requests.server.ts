import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { MentorshipRequests } from '#db/schema.ts'
import { nextBestMentor } from './list-mentors.server.ts'
import { listPairs } from './list-pairs.server.ts'
import { listMentorsById } from './mentor.repo.server.ts'
import { listOpenReceivedFor, listSentFor } from './request.repo.server.ts'
import type { ReceivedView, SentView } from './request-view.ts'
import type { Part } from './score.ts'
import { shownTotal } from './score-points.ts'
import { reasonsForMentor, reasonText } from './score-reasons.ts'

const SHOWN = 50

/** Requests from both sides, running mentorships, and after a refusal somebody else who fits. */
export async function listRequests(ctx: Ctx, actor: Actor, t: Translate) {
  const sent = await listSent(ctx, actor)
  const [newest] = [...sent].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  const refused = newest?.status === 'declined' || newest?.status === 'expired'
  const turnedTo = sent.map(({ otherId }) => otherId)
  return {
    received: await listReceived(ctx, actor, t),
    sent,
    pairs: await listPairs(ctx, actor),
    next: refused ? await nextBestMentor(ctx, actor, { t, except: turnedTo }) : null,
  }
}

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

async function listReceived(ctx: Ctx, actor: Actor, t: Translate): Promise<ReceivedView[]> {
  const rows = await findReceived(ctx, actor)
  const names = await namesOf(
    ctx.db,
    rows.map(({ menteeId }) => menteeId),
  )
  return rows.map((row) => {
    const { id, goal, createdAt, expiresAt } = row
    return { id, name: names.get(row.menteeId) ?? '', goal, createdAt, expiresAt, ...fromMentorsSide(row, t) }
  })
}

/** Why this person, as the mentor reads it; from the parts that were kept when they asked. */
function fromMentorsSide({ score: total, parts }: MentorshipRequests, t: Translate) {
  const score = { total, parts: JSON.parse(parts) as Part[] }
  return { score: shownTotal(score), reasons: reasonsForMentor(score).map((reason) => reasonText(reason, t.dynamic, t.locale)) }
}

async function listSent(ctx: Ctx, actor: Actor): Promise<SentView[]> {
  const rows = await listSentFor(ctx.db, actor, SHOWN)
  const ids = [...new Set(rows.map(({ mentorId }) => mentorId))]
  const names = await namesOf(ctx.db, ids)
  const published = new Set((await listMentorsById(ctx.db, ids)).flatMap((mentor) => (mentor.publishedAt ? mentor.userId : [])))
  return rows.map(({ id, mentorId, goal, status, createdAt, expiresAt, reasonCode, note }) => {
    const other = { otherId: mentorId, name: names.get(mentorId) ?? '', published: published.has(mentorId) }
    return { id, ...other, goal, status, createdAt, expiresAt, reasonCode, note }
  })
}
