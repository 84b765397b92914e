import type { TaskHandlers } from '#app/background/worker.server.ts'
import { pushNotice } from './push-notice.server.ts'

export const notificationTasks: TaskHandlers = {
  'notices.push': (ctx, due: { notificationId: string; subscriptionId?: string }) => pushNotice(ctx, due),
}
