import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { nextBestMentor } from './list-mentors.server.ts'
import { listPairs } from './list-pairs.server.ts'
import { listReceived } from './list-received.server.ts'
import { listSent } from './list-sent.server.ts'
import type { SuggestionView } from './request-view.ts'

/** Requests from both sides, running mentorships, and after a refusal somebody else who fits. */
export async function listRequests(ctx: Ctx, actor: Actor, t: Translate) {
  const sent = await listSent(ctx, actor)
  const received = await listReceived(ctx, actor, t)
  return { received, sent, pairs: await listPairs(ctx, actor), next: await suggestion(ctx, actor, { sent, t }) }
}

type Sent = Awaited<ReturnType<typeof listSent>>

/** After the newest request came to nothing: the mentor who was named then if they can still be asked, else the best. */
async function suggestion(ctx: Ctx, actor: Actor, { sent, t }: { sent: Sent; t: Translate }): Promise<SuggestionView | null> {
  const [newest] = [...sent].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  if (newest?.status !== 'declined' && newest?.status !== 'expired') return null
  const except = sent.map(({ otherId }) => otherId)
  const mentor = await nextBestMentor(ctx, actor, { t, except, first: newest.nextMentorId })
  return mentor && { mentor, after: newest.id, name: newest.name, declined: newest.status === 'declined' }
}
