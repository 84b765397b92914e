import type { TaskHandlers } from '#app/background/worker.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Mail } from '#app/mail/mailer.server.ts'

/** Hands over what `enqueueMail` wrote. The task's id is the mail's, so a repeated task is the same mail. */
export const mailTasks: TaskHandlers = {
  'mail.send': async (ctx: Ctx, mail: Mail, { id }) => ctx.mailer.send({ ...mail, id }),
}
