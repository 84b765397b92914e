import { insertTask } from '#app/background/task.repo.server.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Mail } from '#app/mail/mail.ts'
import type { Db } from '#db/client.ts'

/** What a mail is about that its reader may have switched off, as their settings name it. */
export type MailNotice = { userId: string; area: 'mentorship' | 'jobs' | 'orientation' }

export type MailToSend = {
  id: string
  at: Date
  to: string
  locale: Locale
  mail: Pick<Mail, 'subject' | 'text' | 'html' | 'calendar'>
  /** A second mail with the same key is not sent. */
  uniqueKey?: string
  /** Leave it out for mail that must come. */
  notice?: MailNotice
}

/**
 * Sends a mail after the commit of `trx`, and never when that rolls back. The mail lies in the tasks for a few days: a
 * mail with a secret link must not go this way; write a task of your own that makes the link when it sends.
 */
export async function enqueueMail(trx: Db, { id, at, to, locale, mail, uniqueKey, notice }: MailToSend) {
  await insertTask(trx, {
    id,
    kind: 'mail.send',
    payload: { to, locale, ...mail, ...(notice ? { notice } : {}) },
    runAt: at,
    at,
    uniqueKey,
  })
}
