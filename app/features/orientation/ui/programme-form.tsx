import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { DISTRICTS } from '#app/lib/districts.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import type { LocalText } from '#app/lib/local-text.ts'
import { ENDONYM, LOCALES } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxGroup, RadioGroup, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { fieldState, fieldValues } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { MODES } from '../programme.ts'

type Programme = {
  id: string
  organisationId: string
  titles: LocalText
  summaries: LocalText
  mode: string
  district: string | null
  languages: string[]
  publishedAt: string | null
}
type Props = {
  title: string
  organisations: { id: string; name: string; verified: boolean }[]
  programme: Programme | null
  refused: Refused | undefined
}

export function ProgrammeForm({ title, organisations, programme, refused }: Props) {
  const t = useT()
  const unverified = organisations.some(({ id, verified }) => !verified && (!programme || programme.organisationId === id))
  return (
    <Page title={title} width="text" back={{ to: '/organiser', label: t('orientation.organiser.title') }}>
      <ErrorSummary refused={refused} />
      {unverified ? <Notice tone="warning">{t('orientation.error.unverified')}</Notice> : null}
      <LocaleForm className="space-y-6">
        <OrganisationField organisations={organisations} fixed={programme?.organisationId} refused={refused} />
        <Texts programme={programme} refused={refused} />
        <RadioGroup
          name="mode"
          legend={t('orientation.modeLabel')}
          options={MODES.map((mode) => ({ value: mode, label: t(`orientation.mode.${mode}`) }))}
          {...fieldState(refused, 'mode', programme?.mode)}
        />
        <SelectField
          name="district"
          label={t('orientation.district')}
          optional
          options={[
            { value: '', label: t('orientation.noDistrict') },
            ...DISTRICTS.map((id) => ({ value: id, label: t(`vocabulary.district.${id}`) })),
          ]}
          {...fieldState(refused, 'district', programme?.district)}
        />
        <CheckboxGroup
          name="languages"
          legend={t('orientation.language')}
          options={LANGUAGES.map((code) => ({ value: code, label: t(`vocabulary.language.${code}`) }))}
          inline
          {...fieldValues(refused, 'languages', programme?.languages)}
        />
        <Button name="intent" value="save">
          {t('ui.save')}
        </Button>
      </LocaleForm>
      {programme && !programme.publishedAt ? (
        <LocaleForm>
          <Button name="intent" value="publish" tone="secondary">
            {t('orientation.organiser.publish')}
          </Button>
        </LocaleForm>
      ) : null}
    </Page>
  )
}

function OrganisationField({
  organisations,
  fixed,
  refused,
}: {
  organisations: Props['organisations']
  fixed: string | undefined
  refused: Refused | undefined
}) {
  const t = useT()
  const only = fixed ?? (organisations.length === 1 ? organisations[0]?.id : undefined)
  if (only) return <input type="hidden" name="organisationId" value={only} />
  return (
    <SelectField
      name="organisationId"
      label={t('orientation.organiser.organisation')}
      options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      {...fieldState(refused, 'organisationId')}
    />
  )
}

function Texts({ programme, refused }: { programme: Programme | null; refused: Refused | undefined }) {
  const t = useT()
  return LOCALES.map((locale) => (
    <fieldset key={locale} className="space-y-4 rounded-card border border-line p-4">
      <legend className="px-2 font-bold">{ENDONYM[locale]}</legend>
      <TextField
        name={`titles.${locale}`}
        label={`${t('orientation.organiser.programmeTitle')} (${ENDONYM[locale]})`}
        lang={locale}
        optional={locale !== 'en'}
        {...fieldState(refused, `titles.${locale}`, programme?.titles[locale])}
      />
      <TextArea
        name={`summaries.${locale}`}
        label={`${t('orientation.organiser.summary')} (${ENDONYM[locale]})`}
        lang={locale}
        rows={4}
        optional={locale !== 'en'}
        {...fieldState(refused, `summaries.${locale}`, programme?.summaries[locale])}
      />
    </fieldset>
  ))
}
