import type { TaskHandlers } from '#app/background/worker.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { InvitationMail } from './import-invitations.server.ts'
import { sendInvitation } from './send-invitation.server.ts'

export const applicationTasks: TaskHandlers = {
  'invitation.mail': async (ctx: Ctx, mail: InvitationMail, { id }) => sendInvitation(ctx, mail, id),
}
