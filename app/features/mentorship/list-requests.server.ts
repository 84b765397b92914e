import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { conversationsOf } from '#app/features/messaging/open-conversation.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { MentorshipRequests } from '#db/schema.ts'
import { nextBestMentor } from './list-mentors.server.ts'
import { listActiveMentorshipsFor, listRequestsFor } from './request.repo.server.ts'
import type { Part } from './score.ts'
import { reasonsForMentor, reasonText } from './score-reasons.ts'

export type RequestView = { id: string; otherId: string; name: string; goal: string; status: MentorshipRequests['status']; score: number; createdAt: string; expiresAt: string; reasonCode: string | null; note: string | null; reasons: string[] }
export type PairView = { mentorshipId: string; otherId: string; otherName: string; role: 'mentor' | 'mentee'; conversationId: string | null; startedAt: string }

/** Requests from both sides, running mentorships, and after a refusal somebody else who fits. */
export async function listRequests(ctx: Ctx, actor: Actor, t: Translate) {
  const received = await listRequestsFor(ctx.db, actor, 'mentorId')
  const sent = await listRequestsFor(ctx.db, actor, 'menteeId')
  const names = await namesOf(ctx.db, [...received.map(({ menteeId }) => menteeId), ...sent.map(({ mentorId }) => mentorId)])
  const view = (row: MentorshipRequests, otherId: string, reasons: string[]): RequestView => {
    const { id, goal, status, score, createdAt, expiresAt, reasonCode, note } = row
    return { id, otherId, name: names.get(otherId) ?? '', goal, status, score: Math.round(score / 100), createdAt, expiresAt, reasonCode, note, reasons }
  }
  const refused = sent[0] && (sent[0].status === 'declined' || sent[0].status === 'expired')
  return {
    received: received.map((row) => view(row, row.menteeId, row.status === 'open' ? reasonsFor(row, t) : [])),
    sent: sent.map((row) => view(row, row.mentorId, [])),
    pairs: await listPairs(ctx, actor),
    next: refused ? await nextBestMentor(ctx, actor, { t, except: sent.map(({ mentorId }) => mentorId) }) : null,
  }
}

/** Why this person, as the mentor reads it; from the parts that were kept when they asked. */
function reasonsFor({ score, parts }: MentorshipRequests, t: Translate): string[] {
  return reasonsForMentor({ total: score, parts: JSON.parse(parts) as Part[] }).map((reason) => reasonText(reason, t.dynamic, t.locale))
}

/** The running mentorships of a person, each with its conversation. */
export async function listPairs(ctx: Ctx, actor: Actor): Promise<PairView[]> {
  const pairs = await listActiveMentorshipsFor(ctx.db, actor)
  const otherOf = (pair: { mentorId: string; menteeId: string }) => (pair.mentorId === actor.id ? pair.menteeId : pair.mentorId)
  const names = await namesOf(ctx.db, pairs.map(otherOf))
  const conversations = await conversationsOf(ctx.db, 'mentorship', pairs.map(({ id }) => id))
  return pairs.map((pair) => ({
    mentorshipId: pair.id,
    otherId: otherOf(pair),
    otherName: names.get(otherOf(pair)) ?? '',
    // What the other is to the reader.
    role: pair.mentorId === actor.id ? ('mentee' as const) : ('mentor' as const),
    conversationId: conversations.get(pair.id) ?? null,
    startedAt: pair.startedAt,
  }))
}
