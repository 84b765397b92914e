import type { TaskHandlers } from '#app/background/worker.server.ts'
import { pushMessage } from './push-message.server.ts'
import { sendDigest } from './send-digest.server.ts'
import { tellAboutMessages } from './tell-about-messages.server.ts'

/** How people hear of messages that they have not read. The first task of a mail gives it its id. */
export const messagingTasks: TaskHandlers = {
  'messages.tell': (ctx) => tellAboutMessages(ctx),
  'messages.push': (ctx, due: Parameters<typeof pushMessage>[1]) => pushMessage(ctx, due),
  'messages.digest': (ctx, { userId, digestId }: { userId: string; digestId?: string }, { id }) =>
    sendDigest(ctx, { userId, digestId: digestId ?? id }),
}
