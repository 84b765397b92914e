import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { EndReason } from './mentorship.ts'
import { endEventOf } from './mentorship-life.ts'
import { moveMentorship } from './move-mentorship.server.ts'

type End = { mentorshipId: string; reason: EndReason }

/** Either side ends a mentorship, without blame; the mentor's place is free again. The conversation stays readable. */
export async function endMentorship(ctx: Ctx, actor: Actor, { mentorshipId, reason }: End): Promise<void> {
  await moveMentorship(ctx, actor, { mentorshipId, event: endEventOf(reason), reason })
}
