import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { conversationsOf } from '#app/features/messaging/open-conversation.server.ts'
import { listActiveMentorshipsFor } from './request.repo.server.ts'
import type { PairView } from './request-view.ts'

/** The running mentorships of a person, each with its goal and its conversation. */
export async function listPairs(ctx: Ctx, actor: Actor): Promise<PairView[]> {
  const pairs = await listActiveMentorshipsFor(ctx.db, actor)
  if (pairs.length === 0) return []
  const others = pairs.map(({ mentorId, menteeId }) => (mentorId === actor.id ? menteeId : mentorId))
  const ids = pairs.map(({ id }) => id)
  const [names, conversations] = [await namesOf(ctx.db, others), await conversationsOf(ctx.db, 'mentorship', ids)]
  return pairs.map(({ id, mentorId, menteeId, startedAt, goal }) => {
    const mentors = mentorId === actor.id
    const otherId = mentors ? menteeId : mentorId
    const other = { otherId, otherName: names.get(otherId) ?? '', role: mentors ? ('mentee' as const) : ('mentor' as const) }
    return { mentorshipId: id, ...other, conversationId: conversations.get(id) ?? null, startedAt, goal }
  })
}
