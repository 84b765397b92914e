import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { NewPasswordField, useFieldLabels } from './account-fields.tsx'

export function PasswordForm({ email, refused }: { email: string; refused: Refused | undefined }) {
  const t = useT()
  return (
    <PageSection title={t('accounts.account.password')} id="password">
      <ErrorSummary refused={refused} labels={useFieldLabels()} />
      <LocaleForm to="/account" noValidate className="space-y-6">
        <input type="hidden" name="intent" value="password" />
        {/* For password managers: whose password this is. */}
        <input type="email" value={email} autoComplete="username" readOnly hidden />
        <TextField
          name="currentPassword"
          type="password"
          label={t('accounts.field.currentPassword')}
          autoComplete="current-password"
          required
          {...fieldState(refused, 'currentPassword')}
        />
        <NewPasswordField refused={refused} />
        <Button>{t('accounts.account.savePassword')}</Button>
      </LocaleForm>
    </PageSection>
  )
}
