import type { TaskHandlers } from '#app/background/worker.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Mail } from '#app/mail/mailer.server.ts'
import type { MailNotice } from './enqueue-mail.server.ts'

/** Whether a person wants such mail, asked when it is sent; if so, the link that ends it, else null. */
export type MailWish = (ctx: Ctx, notice: MailNotice, locale: Locale) => Promise<{ listUnsubscribe: string } | null>

/** Hands over what `enqueueMail` wrote. The task's id is the mail's, so a repeated task is the same mail. */
export const mailTasks: TaskHandlers = mailTasksFor()

/** The same, where people may switch mails off. */
export function mailTasksFor(wish?: MailWish): TaskHandlers {
  return {
    'mail.send': async (ctx: Ctx, { notice, ...mail }: Mail & { notice?: MailNotice }, { id }) => {
      if (!notice || !wish) return ctx.mailer.send({ ...mail, id })
      const wanted = await wish(ctx, notice, mail.locale)
      if (wanted) await ctx.mailer.send({ ...mail, id, ...wanted })
    },
  }
}
