import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { EmailField, PasswordField, useFieldLabels } from './account-fields.tsx'
import { AccountPage } from './account-page.tsx'

export function SignInPage({ next, kept, refused }: { next: string; kept: boolean; refused: Refused | undefined }) {
  const t = useT()
  return (
    <AccountPage title={t('accounts.signIn.title')}>
      {kept ? <Notice title={t('accounts.resume.ended')}>{t('accounts.resume.kept')}</Notice> : null}
      <ErrorSummary refused={refused} labels={useFieldLabels()} />
      <Resend refused={refused} />
      <LocaleForm to="/sign-in" noValidate className="space-y-6">
        <input type="hidden" name="next" value={String(refused?.values.next ?? next)} />
        <EmailField refused={refused} />
        <PasswordField refused={refused} />
        <Button>{t('accounts.signIn.submit')}</Button>
      </LocaleForm>
      <ul className="space-y-2">
        <li>
          <LocaleLink to="/forgot-password">{t('accounts.signIn.forgot')}</LocaleLink>
        </li>
        <li>
          {t('accounts.signIn.noAccount')} <LocaleLink to="/sign-up">{t('accounts.signUp.title')}</LocaleLink>
        </li>
      </ul>
    </AccountPage>
  )
}

/** Only who typed the right password is told that the address waits, and can have the mail again. */
function Resend({ refused }: { refused: Refused | undefined }) {
  const t = useT()
  if (!refused?.errors['']?.includes('accounts.error.unverified')) return null
  return (
    <LocaleForm to="/verify-email">
      <input type="hidden" name="intent" value="resend" />
      <input type="hidden" name="email" value={String(refused.values.email ?? '')} />
      <Button tone="secondary">{t('accounts.signIn.resend')}</Button>
    </LocaleForm>
  )
}
