import { pageUrl } from '#app/features/accounts/page-url.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { emailPage } from '#app/mail/layout.ts'

export type RoundNews = 'proposed' | 'reminder' | 'fellThrough' | 'expired'
type About = { name: string; other: string; organisation: string; until: string; reasons: string[]; path: string; origin: string }

/** One mail a turn of a proposal. */
export function roundEmail(news: RoundNews, about: About, t: Translate) {
  const { name, other, organisation, until, reasons, path, origin } = about
  const params = { other, organisation, until }
  const page = emailPage({
    locale: t.locale,
    heading: t('rounds.email.heading', { name }),
    paragraphs: [
      t(`rounds.email.${news}.text`, params),
      ...(reasons.length > 0 ? [t('rounds.email.why'), ...reasons.map((reason) => `• ${reason}`)] : []),
      t('rounds.email.safety'),
    ],
    button: { label: t(`rounds.email.${news}.button`), url: pageUrl({ origin }, t.locale, path) },
    footer: t('nav.notGovernment'),
  })
  return { subject: t(`rounds.email.${news}.subject`, params), ...page }
}

/** To an organiser: nothing of a wave waits for an answer any more. */
export function settledEmail({ name, title, path, origin, counts }: Settled, t: Translate) {
  const page = emailPage({
    locale: t.locale,
    heading: t('rounds.email.heading', { name }),
    paragraphs: [t('rounds.email.settled.text', { title, ...counts })],
    button: { label: t('rounds.email.settled.button'), url: pageUrl({ origin }, t.locale, path) },
    footer: t('nav.notGovernment'),
  })
  return { subject: t('rounds.email.settled.subject', { title }), ...page }
}
type Settled = { name: string; title: string; path: string; origin: string; counts: { accepted: number; declined: number; silent: number } }
