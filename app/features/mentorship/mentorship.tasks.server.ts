import type { TaskHandlers } from '#app/background/worker.server.ts'
import { expireRequest, remindMentor } from './expire-request.server.ts'

/** Work of this feature that happens later than the click. */
export const mentorshipTasks: TaskHandlers = {
  'mentorship.expire': (ctx, payload: { requestId: string }) => expireRequest(ctx, payload),
  'mentorship.remind': (ctx, payload: { requestId: string }) => remindMentor(ctx, payload),
}
