import { pageUrl } from '#app/features/accounts/page-url.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { formatDay } from '#app/lib/dates.ts'
import { emailPage } from '#app/mail/layout.ts'
import type { Letter } from './letter.ts'

type About = { name: string; origin: string }

/** What the office asks for, each thing with its reason; or the reminder of it. */
export function changesEmail(
  { name, origin, items, dueOn, reminder }: About & { items: string[]; dueOn: string; reminder: boolean },
  t: Translate,
) {
  const day = formatDay(dueOn, t.locale)
  return {
    subject: t(reminder ? 'casework.email.due.subject' : 'casework.email.changes.subject', { day }),
    ...emailPage({
      locale: t.locale,
      heading: t('casework.email.hello', { name }),
      paragraphs: [
        t(reminder ? 'casework.email.due.text' : 'casework.email.changes.text', { day }),
        ...items,
        t('casework.email.changes.rest'),
      ],
      button: { label: t('casework.email.changes.button'), url: pageUrl({ origin }, t.locale, '/application') },
      footer: t('applications.email.footer'),
    }),
  }
}

/** The decision: the letter itself, in the mail. */
export function decidedEmail({ name, origin, letter, approved }: About & { letter: Letter; approved: boolean }, t: Translate) {
  const next = approved ? '/onboarding' : '/application'
  return {
    subject: letter.title,
    ...emailPage({
      locale: t.locale,
      heading: t('casework.email.hello', { name }),
      paragraphs: letter.paragraphs,
      button: {
        label: t(approved ? 'casework.email.approved.button' : 'casework.email.refused.button'),
        url: pageUrl({ origin }, t.locale, next),
      },
      footer: t('applications.email.footer'),
    }),
  }
}
