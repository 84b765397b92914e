import { AppError } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'

export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  locale: Locale
  /** An https address where one click ends such mail; leave it out for mail that must come. */
  listUnsubscribe?: string
  /** An entry for the reader's calendar; mail programs offer it beside the text. */
  calendar?: MailCalendar
}

export type MailCalendar = { method: 'REQUEST' | 'CANCEL'; content: string }

/** `id` is the mail's identity: the same id sent again is the same mail, not a second one. */
export type IdentifiedMail = Mail & { id: string }

/** Hands one mail over for delivery, or throws so that the caller's queue may try again. */
export type Mailer = { send(mail: IdentifiedMail): Promise<void> }

const MAIL_ID = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/
// One plain address: no list, no group, no display name, no quoting.
const ADDRESS = /^[^\s@,;:<>()"[\]\\\p{Cc}\p{Cf}]+@[^\s@,;:<>()"[\]\\\p{Cc}\p{Cf}]+$/u
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u

export const isMailId = (id: string) => id.length <= 120 && MAIL_ID.test(id)

/** Refuses what could add a header, a recipient or a path. Cleaning it up would hide a fault of ours. */
export function requireSafeMail(mail: IdentifiedMail): void {
  const unsubscribe = mail.listUnsubscribe
  const safe =
    isMailId(mail.id) &&
    mail.to.length <= 254 &&
    ADDRESS.test(mail.to) &&
    mail.subject.trim() !== '' &&
    !CONTROL.test(mail.subject) &&
    (unsubscribe === undefined || /^https?:\/\/[^\s<>\p{Cc}]+$/u.test(unsubscribe))
  if (!safe) throw new AppError('invalid', 'errors.invalid')
}
