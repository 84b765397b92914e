import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag, type TagTone } from '#app/ui/tag.tsx'
import { ageTone, type CaseStatus } from '../case.ts'
import type { ShownFilter } from './case-filters.tsx'

export type CaseItem = {
  id: string
  reference: string
  name: string
  route: 'general' | 'achievement'
  status: string
  submittedAt: string
  days: number
  own: boolean
  urgent: boolean
  officer: string | null
  mine: boolean
}

export const STATUS_TONE: Record<CaseStatus, TagTone> = {
  submitted: 'info',
  checking: 'ferry',
  changes: 'waiting',
  panel: 'people',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
}

export function StatusTag({ status }: { status: string }) {
  const t = useT()
  return <Tag tone={STATUS_TONE[status as CaseStatus] ?? 'neutral'}>{t.dynamic(`casework.status.${status}`)}</Tag>
}

export function CaseTable({ items, filter, caption }: { items: CaseItem[]; filter: ShownFilter; caption: string }) {
  const t = useT()
  if (items.length === 0) {
    const all = (
      <ButtonLink to="/office/cases" tone="secondary">
        {t('casework.queue.all')}
      </ButtonLink>
    )
    return <EmptyState title={t(filter.q ? 'casework.queue.notFound' : 'casework.queue.empty')} action={all} />
  }
  const mixed = filter.status === 'all' || filter.q !== ''
  const columns = [
    { id: 'reference', label: t('casework.queue.reference') },
    { id: 'person', label: t('casework.queue.person') },
    { id: 'sent', label: t('casework.queue.sent') },
    { id: 'waiting', label: t(mixed ? 'casework.queue.status' : 'casework.queue.waiting') },
    { id: 'desk', label: t('casework.queue.desk') },
  ]
  return <DataTable caption={caption} columns={columns} rows={items.map((item) => ({ id: item.id, cells: cellsOf(item, mixed) }))} />
}

const cellsOf = (item: CaseItem, mixed: boolean) => ({
  reference: <Reference {...item} />,
  person: <bdi>{item.name}</bdi>,
  sent: <Sent at={item.submittedAt} />,
  waiting: mixed ? <StatusTag status={item.status} /> : <Age days={item.days} />,
  desk: <Desk {...item} />,
})

function Reference({ id, reference, urgent, own }: CaseItem) {
  const t = useT()
  return (
    <>
      <LocaleLink to={`/office/cases/${id}`} className="inline-flex min-h-8 items-center break-all">
        {reference}
      </LocaleLink>
      {urgent ? (
        <span className="ms-2">
          <Tag tone="bad">{t('casework.queue.isUrgent')}</Tag>
        </span>
      ) : null}
      {own ? <span className="block font-normal text-base text-muted">{t('casework.queue.own')}</span> : null}
    </>
  )
}

function Sent({ at }: { at: string }) {
  return <>{formatDay(at, useLocale())}</>
}

export function Age({ days }: { days: number }) {
  const t = useT()
  return <Tag tone={ageTone(days)}>{days === 0 ? t('casework.queue.today') : t('casework.queue.days', { count: days })}</Tag>
}

function Desk({ officer, mine }: CaseItem) {
  const t = useT()
  if (mine) return <Tag tone="ferry">{t('casework.queue.mine')}</Tag>
  return officer === null ? <span className="text-muted">{t('casework.queue.free')}</span> : <bdi>{officer}</bdi>
}
