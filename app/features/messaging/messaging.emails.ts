import { pageUrl } from '#app/features/accounts/page-url.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { emailPage } from '#app/mail/layout.ts'

type Unread = { id: string; title: string | null; names: string[]; count: number; words: string[] }
type Digest = { name: string; conversations: Unread[]; textShown: boolean; stop: string; origin: string }

/** One mail about everything that waits: who wrote, how much and where; what they wrote only for somebody who chose that. */
export function digestEmail({ name, conversations, textShown, stop, origin }: Digest, t: Translate) {
  const [only] = conversations.length === 1 ? conversations : []
  const count = conversations.reduce((sum, one) => sum + one.count, 0)
  const page = emailPage({
    locale: t.locale,
    heading: t('notices.mail.heading', { name }),
    paragraphs: [
      t('notices.mail.intro', { count }),
      ...conversations.map((one) => paragraphOf(one, { textShown, origin }, t)),
      ...(textShown ? [] : [t('notices.mail.withheld')]),
    ],
    button: {
      label: t(only ? 'notices.mail.openOne' : 'notices.mail.openAll'),
      url: pageUrl({ origin }, t.locale, only ? `/messages/${only.id}` : '/messages'),
    },
    footer: [
      t('notices.mail.settings', { url: pageUrl({ origin }, t.locale, '/account/notices') }),
      t('notices.mail.stop', { url: stop }),
      t('nav.notGovernment'),
    ].join('\n'),
  })
  const who = [...new Set(conversations.flatMap(({ names }) => names))]
  const subject = who.length === 1 ? t('notices.mail.subjectOne', { name: who[0] ?? '' }) : t('notices.mail.subject', { count })
  return { subject, ...page }
}

function paragraphOf(
  { id, title, names, count, words }: Unread,
  { textShown, origin }: { textShown: boolean; origin: string },
  t: Translate,
) {
  const who = title ? t('notices.mail.inGroup', { title, names: names.join(', ') }) : names.join(', ')
  const lines = [t('notices.mail.line', { who, count }), ...(textShown ? words.map((text) => t('notices.mail.words', { text })) : [])]
  return [...lines, pageUrl({ origin }, t.locale, `/messages/${id}`)].join('\n')
}
