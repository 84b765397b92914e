import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { useFieldLabels } from './account-fields.tsx'

export function EmailForm({ email, refused }: { email: string; refused: Refused | undefined }) {
  const t = useT()
  return (
    <PageSection title={t('accounts.account.email')} id="email">
      <ErrorSummary refused={refused} labels={useFieldLabels()} />
      <p className="break-words">{t('accounts.account.emailNow', { email })}</p>
      <LocaleForm to="/account" noValidate className="space-y-6">
        <input type="hidden" name="intent" value="email" />
        <TextField
          name="newEmail"
          type="email"
          label={t('accounts.field.newEmail')}
          hint={t('accounts.field.newEmailHint')}
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
          required
          maxLength={254}
          {...fieldState(refused, 'newEmail')}
        />
        <TextField
          name="password"
          type="password"
          label={t('accounts.field.password')}
          hint={t('accounts.field.reauthHint')}
          autoComplete="current-password"
          required
          {...fieldState(refused, 'password')}
        />
        <Button>{t('accounts.account.saveEmail')}</Button>
      </LocaleForm>
    </PageSection>
  )
}
