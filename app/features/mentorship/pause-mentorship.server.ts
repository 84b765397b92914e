import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError } from '#app/lib/errors.ts'
import { pauseEnd } from './mentorship.ts'
import { moveMentorship } from './move-mentorship.server.ts'

type Pause = { mentorshipId: string; until: string | null }

/** Either side takes a break, until a day or until one of the two says so. The mentor's place stays taken. */
export async function pauseMentorship(ctx: Ctx, actor: Actor, { mentorshipId, until }: Pause): Promise<void> {
  const now = ctx.now()
  if (until !== null && until < hongKongDay(now)) throw new AppError('invalid', 'mentorship.error.pauseOver')
  await moveMentorship(ctx, actor, { mentorshipId, event: 'pause', until })
  const ends = until === null ? null : pauseEnd({ pausedAt: now.toISOString(), pausedUntil: until })
  if (ends === null) return
  const task = { kind: 'mentorship.endBreak', payload: { mentorshipId, until }, runAt: new Date(ends) }
  await insertTask(ctx.db, { id: ctx.newId(), ...task, at: now })
}
