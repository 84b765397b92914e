import { pageUrl } from '#app/features/accounts/page-url.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { emailPage } from '#app/mail/layout.ts'

export type SessionNews = 'booked' | 'opened' | 'rescheduled' | 'cancelled' | 'reminder'
type Session = { name: string; other: string; when: string; place: string; path: string; origin: string }

/** A turn of a session, with its time on the reader's own clock. */
export function sessionEmail(news: SessionNews, { name, other, when, place, path, origin }: Session, t: Translate) {
  const page = emailPage({
    locale: t.locale,
    heading: t('pairs.email.heading', { name }),
    paragraphs: [t(`pairs.email.${news}.text`, { other }), when, place, ...(news === 'reminder' ? [] : [t('pairs.email.calendar')])],
    button: { label: t('pairs.email.open'), url: pageUrl({ origin }, t.locale, path) },
    footer: t('nav.notGovernment'),
  })
  return { subject: t(`pairs.email.${news}.subject`, { other }), ...page }
}

type Word = { name: string; other: string; path: string; origin: string }

/** A kind word after a silence, or a question how it went. */
export function wordEmail(word: 'nudge' | 'midway' | 'closing', { name, other, path, origin }: Word, t: Translate) {
  const page = emailPage({
    locale: t.locale,
    heading: t('pairs.email.heading', { name }),
    paragraphs: [t(`pairs.email.${word}.text`, { other })],
    button: { label: t(`pairs.email.${word}.button`), url: pageUrl({ origin }, t.locale, path) },
    footer: t('nav.notGovernment'),
  })
  return { subject: t(`pairs.email.${word}.subject`, { other }), ...page }
}

/** Says that a report waits, and nothing of what is in it: mail is read by many eyes. */
export function reportEmail(news: 'received' | 'overdue' | 'moved', { name, path, origin }: Omit<Word, 'other'>, t: Translate) {
  const page = emailPage({
    locale: t.locale,
    heading: t('pairs.email.heading', { name }),
    paragraphs: [t(`pairs.email.report.${news}.text`)],
    button: { label: t('pairs.email.open'), url: pageUrl({ origin }, t.locale, path) },
    footer: t('nav.notGovernment'),
  })
  return { subject: t(`pairs.email.report.${news}.subject`), ...page }
}
