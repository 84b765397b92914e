import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { EmailField, NameField, NewPasswordField, useFieldLabels } from './account-fields.tsx'
import { AccountPage } from './account-page.tsx'

export function SignUpPage({ refused }: { refused: Refused | undefined }) {
  const t = useT()
  return (
    <AccountPage title={t('accounts.signUp.title')} lead={t('accounts.signUp.intro')}>
      <ErrorSummary refused={refused} labels={useFieldLabels()} />
      <LocaleForm noValidate className="space-y-6">
        <NameField refused={refused} />
        <EmailField refused={refused} />
        <NewPasswordField refused={refused} name="password" />
        <Button>{t('accounts.signUp.submit')}</Button>
      </LocaleForm>
      <p>
        {t('accounts.signUp.haveAccount')} <LocaleLink to="/sign-in">{t('accounts.signIn.title')}</LocaleLink>
      </p>
    </AccountPage>
  )
}
