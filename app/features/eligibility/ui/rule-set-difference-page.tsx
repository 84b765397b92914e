import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Difference } from '../diff-rule-sets.ts'
import { fieldLabel } from './rule-set-form.tsx'

type Edition = { id: string; edition: string }
type Props = { after: Edition; before: Edition | null; others: Edition[]; differences: Difference[] }

/** Two editions side by side: what came, what went, what is otherwise. */
export function RuleSetDifferencePage({ after, before, others, differences }: Props) {
  const t = useT()
  const here = `/admin/rule-sets/${after.id}`
  return (
    <Page
      title={t('ruleSets.difference.title')}
      lead={before ? t('ruleSets.difference.lead', { before: before.edition, after: after.edition }) : undefined}
      back={{ to: here, label: after.edition }}
    >
      {before ? (
        <>
          <LocaleForm to={`${here}/difference`} method="get" className="flex max-w-[42rem] flex-wrap items-end gap-4">
            <div className="min-w-0 flex-1 basis-60">
              <SelectField
                key={before.id}
                name="with"
                label={t('ruleSets.difference.with')}
                defaultValue={before.id}
                options={others.map(({ id, edition }) => ({ value: id, label: edition }))}
              />
            </div>
            <Button tone="secondary">{t('ruleSets.difference.compare')}</Button>
          </LocaleForm>
          {differences.length === 0 ? (
            <Notice tone="success" title={t('ruleSets.difference.same')} />
          ) : (
            <Differences before={before.edition} after={after.edition} differences={differences} />
          )}
        </>
      ) : (
        <EmptyState title={t('ruleSets.difference.only')} />
      )}
    </Page>
  )
}

const TONE = { added: 'good', removed: 'bad', changed: 'info' } as const

function Differences({ before, after, differences }: { before: string; after: string; differences: Difference[] }) {
  const t = useT()
  const columns = [
    { id: 'part', label: t('ruleSets.difference.part') },
    { id: 'field', label: t('ruleSets.difference.field') },
    { id: 'before', label: t('ruleSets.difference.before', { edition: before }) },
    { id: 'after', label: t('ruleSets.difference.after', { edition: after }) },
  ]
  const rows = differences.map((one) => ({
    id: [one.change, one.part, one.id, one.field].join(' '),
    cells: {
      part: <What one={one} />,
      field:
        one.change === 'changed' || one.field === ''
          ? fieldName(t, one)
          : `${t(`ruleSets.difference.${one.change}`)}, ${fieldName(t, one)}`,
      before: one.change === 'added' && one.before === '' ? '–' : shown(t, one, one.before),
      after: one.change === 'removed' && one.after === '' ? '–' : shown(t, one, one.after),
    },
  }))
  return (
    <div className="space-y-4">
      <p role="status">{t('ruleSets.difference.count', { count: differences.length })}</p>
      <DataTable caption={t('ruleSets.difference.title')} columns={columns} rows={rows} />
    </div>
  )
}

function What({ one: { change, part, id, within, label } }: { one: Difference }) {
  const t = useT()
  return (
    <span className="block space-y-1">
      <span className="flex flex-wrap gap-2 max-sm:justify-end">
        <Tag tone={TONE[change]}>{t(`ruleSets.difference.${change}`)}</Tag>
        {part === 'set' ? null : <Tag>{t(`ruleSets.difference.parts.${part}`)}</Tag>}
      </span>
      <span className="block break-words font-normal">
        {part === 'set' ? t('ruleSets.difference.parts.set') : label || id}
        {part === 'set' ? null : <span className="block break-all text-muted">{id}</span>}
        {within ? <span className="block text-muted">{t('ruleSets.difference.inSection', { section: within })}</span> : null}
      </span>
    </span>
  )
}

const fieldName = (t: Translate, { field, change }: Difference) =>
  field === '' ? t(`ruleSets.difference.${change}`) : t.has(`ruleSets.field.${field}`) ? fieldLabel(t, field) : field

/** A kind and a way of counting have words of their own; all else is what the file says. */
function shown(t: Translate, { field, change }: Difference, value: string): string {
  if (value === '') return change === 'changed' ? t('ruleSets.none') : t(`ruleSets.difference.${change}`)
  if (field === 'allRequired') return t('ruleSets.preview.yes')
  const word = field === 'select' ? `ruleSets.option.${value}` : `ruleSets.${field}.${value}`
  return (field === 'select' || field === 'kind') && t.has(word) ? t.dynamic(word) : value
}
