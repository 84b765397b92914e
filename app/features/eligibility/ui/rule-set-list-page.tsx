import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField, SelectField, TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RuleSetState } from '#db/schema.ts'
import { ROUTES } from '../edition.ts'
import { STATE_TONE, stateOf, validityText } from './rule-set-words.ts'

export type RuleSetHead = {
  id: string
  edition: string
  /** As the rules themselves name it, in the language of their source. */
  title: string
  state: RuleSetState
  validFrom: string | null
  validTo: string | null
  sourceName: string
  sourceUrl: string | null
  checkedOn: string
  proposedBy: string | null
}

export function RuleSetListPage({ ruleSets, refused }: { ruleSets: RuleSetHead[]; refused: Refused | undefined }) {
  const t = useT()
  const labels = { file: t('ruleSets.list.file'), text: t('ruleSets.list.paste'), id: t('ruleSets.list.basedOn') }
  return (
    <Page title={t('ruleSets.title')} lead={t('ruleSets.lead')} back={{ to: '/admin', label: t('admin.title') }}>
      <ErrorSummary refused={refused} labels={labels} />
      <Editions ruleSets={ruleSets} />
      <DraftForm ruleSets={ruleSets} refused={refused} />
      <ImportForm refused={refused} />
    </Page>
  )
}

function Editions({ ruleSets }: { ruleSets: RuleSetHead[] }) {
  const t = useT()
  const locale = useLocale()
  const columns = (['edition', 'state', 'valid', 'source', 'checked'] as const).map((id) => ({ id, label: t(`ruleSets.list.${id}`) }))
  const rows = ruleSets.map((set) => ({
    id: set.id,
    cells: {
      edition: (
        <>
          <LocaleLink to={`/admin/rule-sets/${set.id}`} className="block" lang="en">
            {set.title || set.edition}
          </LocaleLink>
          {set.title ? <span className="break-all text-muted text-sm">{set.edition}</span> : null}
        </>
      ),
      state: <Tag tone={STATE_TONE[stateOf(set)]}>{t(`ruleSets.state.${stateOf(set)}`)}</Tag>,
      valid: validityText(t, locale, set),
      source: <Source {...set} />,
      checked: formatDay(set.checkedOn, locale),
    },
  }))
  return <DataTable caption={t('ruleSets.title')} columns={columns} rows={rows} />
}

/** A link only where the address is one: drafts may hold anything. */
export function Source({ sourceName, sourceUrl }: Pick<RuleSetHead, 'sourceName' | 'sourceUrl'>) {
  const name = sourceName || sourceUrl || '–'
  if (!sourceUrl?.startsWith('https://')) return <>{name}</>
  return (
    <a href={sourceUrl} rel="noreferrer" className="break-words">
      {name}
    </a>
  )
}

function DraftForm({ ruleSets, refused }: { ruleSets: RuleSetHead[]; refused: Refused | undefined }) {
  const t = useT()
  return (
    <PageSection title={t('ruleSets.list.draft')}>
      <p className="max-w-[42rem] text-muted">{t('ruleSets.list.draftLead')}</p>
      <LocaleForm to="/admin/rule-sets" className="max-w-[42rem] space-y-6">
        <SelectField
          name="id"
          label={t('ruleSets.list.basedOn')}
          options={ruleSets.map(({ id, edition }) => ({ value: id, label: edition }))}
          {...fieldState(refused, 'id', ruleSets.find(({ state }) => state === 'published')?.id)}
        />
        <Button name="intent" value="draft">
          {t('ruleSets.list.begin')}
        </Button>
      </LocaleForm>
    </PageSection>
  )
}

function ImportForm({ refused }: { refused: Refused | undefined }) {
  const t = useT()
  return (
    <PageSection title={t('ruleSets.list.upload')}>
      <p className="max-w-[42rem] text-muted">{t('ruleSets.list.uploadLead')}</p>
      <LocaleForm to="/admin/rule-sets" encType="multipart/form-data" className="max-w-[42rem] space-y-6">
        <SelectField
          name="route"
          label={t('ruleSets.field.route')}
          options={ROUTES.map((value) => ({ value, label: t(`ruleSets.route.${value}`) }))}
          {...fieldState(refused, 'route')}
        />
        <FileField
          name="file"
          label={t('ruleSets.list.file')}
          hint={t('ruleSets.list.fileHint')}
          accept=".json,application/json"
          optional
          error={refused?.errors.file?.[0]}
        />
        <TextArea name="text" label={t('ruleSets.list.paste')} rows={4} spellCheck={false} optional {...fieldState(refused, 'text')} />
        <Button name="intent" value="import" tone="secondary">
          {t('ruleSets.list.bring')}
        </Button>
      </LocaleForm>
    </PageSection>
  )
}
