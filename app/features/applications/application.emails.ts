import { pageUrl } from '#app/features/accounts/page-url.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { emailPage } from '#app/mail/layout.ts'

type About = { name: string; reference: string; origin: string }

/** The same that the page of confirmation says; nothing of what was answered. */
export function submittedEmail({ name, reference, origin }: About, t: Translate) {
  const page = emailPage({
    locale: t.locale,
    heading: t('application.email.submitted.heading', { name }),
    paragraphs: [t('application.email.submitted.text', { reference }), t('application.email.submitted.next')],
    button: { label: t('application.email.button'), url: pageUrl({ origin }, t.locale, '/application') },
    footer: t('nav.notGovernment'),
  })
  return { subject: t('application.email.submitted.subject', { reference }), ...page }
}

export function withdrawnEmail({ name, reference, origin }: About, t: Translate) {
  const page = emailPage({
    locale: t.locale,
    heading: t('application.email.withdrawn.heading', { name }),
    paragraphs: [t('application.email.withdrawn.text', { reference }), t('application.email.withdrawn.notYou')],
    button: { label: t('application.email.button'), url: pageUrl({ origin }, t.locale, '/application') },
    footer: t('nav.notGovernment'),
  })
  return { subject: t('application.email.withdrawn.subject', { reference }), ...page }
}
