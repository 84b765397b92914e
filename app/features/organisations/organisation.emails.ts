import type { Translate } from '#app/i18n/translate.ts'
import { type LocalText, pickText } from '#app/lib/local-text.ts'
import { emailPage } from '#app/mail/layout.ts'
import type { MembershipRole } from './organisation.ts'

type About = { names: LocalText; role: MembershipRole }

export function memberAddedMail(t: Translate, about: About, url: string) {
  const params = paramsOf(t, about)
  const subject = t('organisations.mail.memberAdded.subject', params)
  const paragraphs = [t('organisations.mail.memberAdded.text', params)]
  const button = { label: t('organisations.mail.memberAdded.button'), url }
  return { subject, ...emailPage({ locale: t.locale, heading: subject, paragraphs, button, footer: t('organisations.mail.footer') }) }
}

export function memberEndedMail(t: Translate, about: About) {
  const params = paramsOf(t, about)
  const subject = t('organisations.mail.memberEnded.subject', params)
  const paragraphs = [t('organisations.mail.memberEnded.text', params)]
  return { subject, ...emailPage({ locale: t.locale, heading: subject, paragraphs, footer: t('organisations.mail.footer') }) }
}

function paramsOf(t: Translate, { names, role }: About) {
  return { organisation: pickText(names, t.locale).text, role: t(`organisations.role.${role}`) }
}
