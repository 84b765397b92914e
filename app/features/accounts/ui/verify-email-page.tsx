import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { AccountPage } from './account-page.tsx'
import { AddressForm } from './address-form.tsx'
import { MailSent } from './mail-sent.tsx'
import { TokenForm } from './token-form.tsx'

type Props = { state: 'alive' | 'dead' | 'sent' | 'ask'; token: string; demo: boolean; refused: Refused | undefined }

export function VerifyEmailPage({ state, token, demo, refused }: Props) {
  const t = useT()
  if (state === 'alive') {
    return (
      <AccountPage title={t('accounts.verify.title')} lead={t('accounts.verify.text')}>
        <TokenForm token={token} refused={refused} submit={t('accounts.verify.submit')} />
      </AccountPage>
    )
  }
  if (state === 'sent' && !refused) {
    return (
      <AccountPage title={t('accounts.sent.title')}>
        <MailSent text={t('accounts.sent.confirm')} again="/verify-email" demo={demo} />
      </AccountPage>
    )
  }
  return <AskAgain dead={state === 'dead'} refused={refused} />
}

function AskAgain({ dead, refused }: { dead: boolean; refused: Refused | undefined }) {
  const t = useT()
  return (
    <AccountPage
      title={dead ? t('accounts.verify.deadTitle') : t('accounts.verify.askTitle')}
      lead={dead ? t('accounts.verify.dead') : t('accounts.verify.ask')}
    >
      {dead ? (
        <p>
          <LocaleLink to="/sign-in">{t('accounts.signIn.title')}</LocaleLink>
        </p>
      ) : null}
      <AddressForm refused={refused} submit={t('accounts.verify.submitAsk')} intent="resend" to="/verify-email" />
    </AccountPage>
  )
}
