import { pageUrl } from '#app/features/accounts/page-url.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { formatMoment } from '#app/lib/dates.ts'
import { emailPage } from '#app/mail/layout.ts'

type Joined = { name: string; title: string; venue: string; dates: string[]; path: string; origin: string }

/** Confirms a place, with the place and every date. */
export function joinedEmail({ name, title, venue, dates, path, origin }: Joined, t: Translate) {
  const subject = t('orientation.email.subject', { title })
  const page = emailPage({
    locale: t.locale,
    heading: t('orientation.email.heading', { name }),
    paragraphs: [
      t('orientation.email.text', { title }),
      venue,
      ...dates.map((at) => `${formatMoment(at, t.locale)} (${t('ui.hongKongTime')})`),
      t('orientation.email.cannot'),
    ],
    button: { label: t('orientation.email.button'), url: pageUrl({ origin }, t.locale, path) },
    footer: t('nav.notGovernment'),
  })
  return { subject, ...page }
}
