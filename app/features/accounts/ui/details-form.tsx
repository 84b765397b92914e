import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ENDONYM, LOCALES, type Locale } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { type Option, SelectField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { NameField, useFieldLabels } from './account-fields.tsx'

type Props = { name: string; locale: Locale; timeZone: string | null; zones: Option[]; refused: Refused | undefined }

export function DetailsForm({ name, locale, timeZone, zones, refused }: Props) {
  const t = useT()
  return (
    <PageSection title={t('accounts.account.details')} id="details">
      <ErrorSummary refused={refused} labels={useFieldLabels()} />
      <LocaleForm to="/account" noValidate className="space-y-6">
        <input type="hidden" name="intent" value="details" />
        <NameField refused={refused} stored={name} />
        <SelectField
          name="locale"
          label={t('accounts.field.locale')}
          hint={t('accounts.field.localeHint')}
          options={LOCALES.map((value) => ({ value, label: ENDONYM[value] }))}
          {...fieldState(refused, 'locale', locale)}
        />
        <SelectField
          name="timeZone"
          label={t('accounts.field.timeZone')}
          hint={t('accounts.field.timeZoneHint')}
          options={[{ value: 'device', label: t('accounts.field.timeZoneDevice') }, ...zones]}
          {...fieldState(refused, 'timeZone', timeZone ?? 'device')}
        />
        <Button>{t('accounts.account.saveDetails')}</Button>
      </LocaleForm>
    </PageSection>
  )
}
