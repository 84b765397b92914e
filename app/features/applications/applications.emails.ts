import { pageUrl } from '#app/features/accounts/page-url.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { formatDay } from '#app/lib/dates.ts'
import { type EmailPage, emailPage } from '#app/mail/layout.ts'
import { reasonKey } from './approval.ts'

type About = { name: string; origin: string }

export function approvedEmail({ name, origin }: About, t: Translate) {
  return write(t('applications.email.approved.subject'), {
    locale: t.locale,
    heading: t('applications.email.approved.heading', { name }),
    paragraphs: [t('applications.email.approved.text'), t('applications.email.approved.next')],
    button: { label: t('applications.email.approved.button'), url: pageUrl({ origin }, t.locale, '/onboarding') },
    footer: t('applications.email.footer'),
  })
}

export function refusedEmail(about: About & { reasonCode: string; reasonText: string | null }, t: Translate) {
  const reason = t.dynamic(reasonKey('applicant', about.reasonCode))
  return write(t('applications.email.refused.subject'), {
    locale: t.locale,
    heading: t('applications.email.refused.heading', { name: about.name }),
    paragraphs: [
      t('applications.email.refused.text'),
      reason,
      ...(about.reasonText ? [t('applications.email.refused.words', { text: about.reasonText })] : []),
      t('applications.email.refused.next'),
    ],
    button: { label: t('applications.email.refused.button'), url: pageUrl(about, t.locale, '/approval') },
    footer: t('applications.email.footer'),
  })
}

export type Invited = About & { organisation: string; token: string; expiresAt: string }

export function invitationEmail({ name, origin, organisation, token, expiresAt }: Invited, t: Translate) {
  return write(t('applications.email.invitation.subject', { organisation }), {
    locale: t.locale,
    heading: t('applications.email.invitation.heading', { name }),
    paragraphs: [
      t('applications.email.invitation.text', { organisation }),
      t('applications.email.invitation.until', { day: formatDay(expiresAt, t.locale) }),
      t('applications.email.invitation.unexpected'),
    ],
    button: {
      label: t('applications.email.invitation.button'),
      url: `${pageUrl({ origin }, t.locale, '/invitation')}?token=${encodeURIComponent(token)}`,
    },
    footer: t('applications.email.footer'),
  })
}

function write(subject: string, page: EmailPage) {
  return { subject: oneLine(subject), ...emailPage(page) }
}

/** A name of a person or organisation must not break the subject line. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
