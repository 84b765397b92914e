import { pageUrl } from '#app/features/accounts/page-url.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { formatInZone, zoneName } from '#app/lib/zoned-time.ts'
import { emailPage } from '#app/mail/layout.ts'

export type RequestNews =
  | 'requested'
  | 'accepted'
  | 'agreed'
  | 'countered'
  | 'reproposed'
  | 'declined'
  | 'expiring'
  | 'waiting'
  | 'expired'
  | 'lapsed'
export type ShownTime = { startsAt: string; zone: string }
type About = {
  name: string
  other: string
  path: string
  origin: string
  words: string | undefined
  time: ShownTime | undefined
  next: string | undefined
}

/** One mail a turn of a request; `words` are the other person's own, `next` is who may fit as well. */
export function mentorshipEmail(news: RequestNews, { name, other, path, origin, words, time, next }: About, t: Translate) {
  const label = next ? t('mentorMail.next.button', { next }) : t(`mentorMail.${news}.button`)
  const page = emailPage({
    locale: t.locale,
    heading: t('mentorMail.heading', { name }),
    paragraphs: [
      t(`mentorMail.${news}.text`, { other }),
      ...(words ? [words] : []),
      ...(time ? [timeLine(time, t)] : []),
      ...(next ? [t('mentorMail.next.text', { next })] : []),
      t('mentorMail.safety'),
    ],
    button: { label, url: pageUrl({ origin }, t.locale, path) },
    footer: t('nav.notGovernment'),
  })
  return { subject: t(`mentorMail.${news}.subject`, { other }), ...page }
}

const timeLine = ({ startsAt, zone }: ShownTime, t: Translate) =>
  t('mentorMail.time', { at: formatInZone(startsAt, t.locale, zone), zone: zoneName(zone, t.locale, new Date(startsAt)) })

/** Asks a mentor who left requests without an answer whether they would like a pause. */
export function pauseEmail({ name, origin }: { name: string; origin: string }, t: Translate) {
  const page = emailPage({
    locale: t.locale,
    heading: t('mentorMail.heading', { name }),
    paragraphs: [t('mentorMail.pause.text'), t('mentorMail.pause.more')],
    button: { label: t('mentorMail.pause.button'), url: pageUrl({ origin }, t.locale, '/mentor-profile') },
    footer: t('nav.notGovernment'),
  })
  return { subject: t('mentorMail.pause.subject'), ...page }
}

/** Tells whoever gave an organisation's word for a mentor that it ends soon. */
export function vettingEmail({ name, other, day, origin }: { name: string; other: string; day: string; origin: string }, t: Translate) {
  const page = emailPage({
    locale: t.locale,
    heading: t('mentorMail.heading', { name }),
    paragraphs: [t('mentorMail.vetting.text', { other, day })],
    button: { label: t('mentorMail.vetting.button'), url: pageUrl({ origin }, t.locale, '/organiser/mentors') },
    footer: t('nav.notGovernment'),
  })
  return { subject: t('mentorMail.vetting.subject', { other }), ...page }
}
