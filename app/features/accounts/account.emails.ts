import type { Translate } from '#app/i18n/translate.ts'
import { emailPage } from '#app/mail/layout.ts'

type MailText = { subject: string; text: string; html: string }
type Button = { label: string; url: string }

function page(t: Translate, subject: string, paragraphs: string[], button?: Button): MailText {
  return {
    subject,
    ...emailPage({ locale: t.locale, heading: subject, paragraphs, footer: t('accounts.mail.footer'), ...(button ? { button } : {}) }),
  }
}

// Mails to an address which is not proven yet carry nothing that the sender typed: nobody spams with our name.

export function verificationMail(t: Translate, url: string): MailText {
  const texts = [t('accounts.mail.verify.text'), t('accounts.mail.verify.life'), t('accounts.mail.notYou')]
  return page(t, t('accounts.mail.verify.subject'), texts, { label: t('accounts.mail.verify.button'), url })
}

export function knownAddressMail(t: Translate, url: string): MailText {
  const texts = [t('accounts.mail.known.text'), t('accounts.mail.known.help'), t('accounts.mail.notYou')]
  return page(t, t('accounts.mail.known.subject'), texts, { label: t('accounts.mail.known.button'), url })
}

export function resetMail(t: Translate, url: string): MailText {
  const texts = [t('accounts.mail.reset.text'), t('accounts.mail.reset.life'), t('accounts.mail.notYou')]
  return page(t, t('accounts.mail.reset.subject'), texts, { label: t('accounts.mail.reset.button'), url })
}

export function changeMail(t: Translate, url: string): MailText {
  const texts = [t('accounts.mail.change.text'), t('accounts.mail.change.life'), t('accounts.mail.notYou')]
  return page(t, t('accounts.mail.change.subject'), texts, { label: t('accounts.mail.change.button'), url })
}

/** To the old address, before anything changes: the owner can still stop it. */
export function changeAskedMail(t: Translate, { email, url }: { email: string; url: string }): MailText {
  const texts = [t('accounts.mail.changeAsked.text', { email }), t('accounts.mail.changeAsked.help')]
  return page(t, t('accounts.mail.changeAsked.subject'), texts, { label: t('accounts.mail.changeAsked.button'), url })
}

export function emailChangedMail(t: Translate, { email }: { email: string }): MailText {
  const texts = [t('accounts.mail.emailChanged.text', { email }), t('accounts.mail.emailChanged.help')]
  return page(t, t('accounts.mail.emailChanged.subject'), texts)
}

export function passwordChangedMail(t: Translate, url: string): MailText {
  const texts = [t('accounts.mail.passwordChanged.text'), t('accounts.mail.passwordChanged.help')]
  return page(t, t('accounts.mail.passwordChanged.subject'), texts, { label: t('accounts.mail.passwordChanged.button'), url })
}
