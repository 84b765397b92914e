import { pageUrl } from '#app/features/accounts/page-url.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { emailPage } from '#app/mail/layout.ts'

type Received = { name: string; applicant: string; job: string; path: string; origin: string }
type Moved = { name: string; job: string; status: string; path: string; origin: string }

export function receivedEmail({ name, applicant, job, path, origin }: Received, t: Translate) {
  const page = emailPage({
    locale: t.locale,
    heading: t('jobs.email.heading', { name }),
    paragraphs: [t('jobs.email.received.text', { applicant, job })],
    button: { label: t('jobs.email.received.button'), url: pageUrl({ origin }, t.locale, path) },
    footer: t('nav.notGovernment'),
  })
  return { subject: t('jobs.email.received.subject', { job }), ...page }
}

export function movedEmail({ name, job, status, path, origin }: Moved, t: Translate) {
  const page = emailPage({
    locale: t.locale,
    heading: t('jobs.email.heading', { name }),
    paragraphs: [t('jobs.email.moved.text', { job }), t.dynamic(`jobs.applicantStatus.${status}`), t('jobs.email.moved.safety')],
    button: { label: t('jobs.email.moved.button'), url: pageUrl({ origin }, t.locale, path) },
    footer: t('nav.notGovernment'),
  })
  return { subject: t('jobs.email.moved.subject', { job }), ...page }
}
