import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'

type Props = { organisations: { id: string; name: string }[]; refused: Refused | undefined }

/** A round begins with its name; everything else comes step by step. */
export function RoundNewPage({ organisations, refused }: Props) {
  const t = useT()
  const [only] = organisations
  const labels = { title: t('rounds.name'), organisationId: t('rounds.organisation') }
  return (
    <Page title={t('rounds.new')} width="text" back={{ to: '/organiser/rounds', label: t('rounds.title') }}>
      <ErrorSummary refused={refused} labels={labels} />
      <LocaleForm className="space-y-6">
        <TextField label={labels.title} hint={t('rounds.nameHint')} maxLength={120} name="title" {...fieldState(refused, 'title')} />
        {organisations.length > 1 ? (
          <SelectField
            name="organisationId"
            label={labels.organisationId}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            {...fieldState(refused, 'organisationId')}
          />
        ) : (
          <input type="hidden" name="organisationId" value={only?.id ?? ''} />
        )}
        <Button>{t('rounds.create')}</Button>
      </LocaleForm>
    </Page>
  )
}
