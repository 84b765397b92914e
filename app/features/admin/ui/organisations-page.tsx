import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ENDONYM, LOCALES, type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Organisation = {
  id: string
  kind: 'office' | 'employer' | 'education' | 'community'
  name: { text: string; lang: Locale }
  verified: boolean
}
const KINDS = ['employer', 'education', 'community'] as const

export function OrganisationsPage({
  organisations,
  next,
  refused,
}: {
  organisations: Organisation[]
  next: string | null
  refused: Refused | undefined
}) {
  const t = useT()
  return (
    <Page
      title={t('admin.organisations.title')}
      lead={t('admin.organisations.lead')}
      width="text"
      back={{ to: '/admin', label: t('admin.title') }}
    >
      <ErrorSummary refused={refused} />
      <ul className="divide-y divide-line border-y border-line">
        {organisations.map(({ id, kind, name, verified }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span lang={REGIONAL[name.lang]}>
              <LocaleLink to={`/admin/organisations/${id}`}>{name.text}</LocaleLink>
            </span>
            <span className="flex gap-2">
              <Tag>{t(`organisations.kind.${kind}`)}</Tag>
              <Tag tone={verified ? 'good' : 'waiting'}>
                {t(verified ? 'admin.organisations.verified' : 'admin.organisations.unverified')}
              </Tag>
            </span>
          </li>
        ))}
      </ul>
      <Pager next={next ? `/admin/organisations?after=${next}` : undefined} />
      <NewOrganisation refused={refused} />
    </Page>
  )
}

function NewOrganisation({ refused }: { refused: Refused | undefined }) {
  const t = useT()
  return (
    <PageSection title={t('admin.organisations.new')}>
      <LocaleForm to="/admin/organisations" className="space-y-6">
        <SelectField
          name="kind"
          label={t('admin.organisations.kind')}
          options={KINDS.map((kind) => ({ value: kind, label: t(`organisations.kind.${kind}`) }))}
          {...fieldState(refused, 'kind')}
        />
        {LOCALES.map((locale) => (
          <TextField
            key={locale}
            name={`names.${locale}`}
            label={`${t('admin.organisations.name')} (${ENDONYM[locale]})`}
            lang={locale}
            optional={locale !== 'en'}
            {...fieldState(refused, `names.${locale}`)}
          />
        ))}
        {LOCALES.map((locale) => (
          <TextArea
            key={locale}
            name={`about.${locale}`}
            label={`${t('admin.organisations.about')} (${ENDONYM[locale]})`}
            lang={locale}
            rows={3}
            optional={locale !== 'en'}
            {...fieldState(refused, `about.${locale}`)}
          />
        ))}
        <TextField name="website" label={t('admin.organisations.website')} type="url" optional {...fieldState(refused, 'website')} />
        <Button>{t('admin.organisations.create')}</Button>
      </LocaleForm>
    </PageSection>
  )
}
