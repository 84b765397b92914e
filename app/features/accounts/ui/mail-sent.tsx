import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** The same words whether or not a mail was sent: who has an account is nobody else's business. */
export function MailSent({ text, again, demo }: { text: string; again: string; demo: boolean }) {
  const t = useT()
  return (
    <div className="space-y-4">
      <p>{text}</p>
      {demo ? <Notice>{t('accounts.sent.demo')}</Notice> : null}
      <p>
        {t('accounts.sent.notThere')} <LocaleLink to={again}>{t('accounts.sent.again')}</LocaleLink>
      </p>
    </div>
  )
}
