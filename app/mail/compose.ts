import { REGIONAL } from '#app/lib/locales.ts'
import type { IdentifiedMail } from './mail.ts'

/** What both mailers hand to nodemailer: the same headers, so that the outbox shows what SMTP would send. */
export function composeMail(mail: IdentifiedMail, from: string) {
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    // Long lines, dots and Chinese pass every server unchanged, and the outbox has one encoding to read.
    encoding: 'base64' as const,
    textEncoding: 'base64' as const,
    ...(mail.calendar ? { icalEvent: { ...mail.calendar, filename: 'invitation.ics' } } : {}),
    messageId: `<${mail.id}@${domainOf(from)}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      'Content-Language': REGIONAL[mail.locale],
      'Auto-Submitted': 'auto-generated',
      ...unsubscribeHeaders(mail.listUnsubscribe),
    },
  }
}

function unsubscribeHeaders(address: string | undefined): Record<string, string> {
  if (!address) return {}
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

const domainOf = (from: string) => /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'praya.invalid'
