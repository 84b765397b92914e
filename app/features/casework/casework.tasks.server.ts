import type { TaskHandlers } from '#app/background/worker.server.ts'
import { type Reminder, remindApplicant } from './remind-applicant.server.ts'

export const caseworkTasks: TaskHandlers = {
  'case.remind': (ctx, payload: Reminder) => remindApplicant(ctx, payload),
}
