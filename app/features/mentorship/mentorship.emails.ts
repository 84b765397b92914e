import { pageUrl } from '#app/features/accounts/page-url.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { emailPage } from '#app/mail/layout.ts'

type News = 'requested' | 'accepted' | 'declined' | 'expiring' | 'expired'
type About = { name: string; other: string; path: string; origin: string; words?: string }

/** One mail a turn of a request; `words` are the other person's own. */
export function mentorshipEmail(news: News, { name, other, path, origin, words }: About, t: Translate) {
  const page = emailPage({
    locale: t.locale,
    heading: t('mentorship.email.heading', { name }),
    paragraphs: [t(`mentorship.email.${news}.text`, { other }), ...(words ? [words] : []), t('mentorship.email.safety')],
    button: { label: t(`mentorship.email.${news}.button`), url: pageUrl({ origin }, t.locale, path) },
    footer: t('nav.notGovernment'),
  })
  return { subject: t(`mentorship.email.${news}.subject`, { other }), ...page }
}
