import type { TaskHandlers } from '#app/background/worker.server.ts'
import { expireRequest } from './expire-request.server.ts'
import { remindMentor } from './remind-mentor.server.ts'
import { remindVetting } from './remind-vetting.server.ts'
import { endBreak } from './resume-mentorship.server.ts'

/** What happens to a request that waits, and to a break that is over. */
export const mentorshipTasks: TaskHandlers = {
  'mentorship.expireRequest': (ctx, payload: { requestId: string }) => expireRequest(ctx, payload),
  'mentorship.endBreak': (ctx, payload: { mentorshipId: string; until: string }) => endBreak(ctx, payload),
  'mentorship.remindVetting': (ctx, payload: { vettingId: string }) => remindVetting(ctx, payload),
  'mentorship.remindMentor': (ctx, payload: { requestId: string; expiresAt?: string }) => remindMentor(ctx, payload),
}
