import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatMoment } from '#app/lib/dates.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'

export type QueueItem = {
  id: string
  category: string
  urgency: 'urgent' | 'normal'
  status: 'received' | 'looking' | 'acted' | 'closed'
  createdAt: string
  dueAt: string
  overdue: boolean
}
type Props = { reports: QueueItem[]; open: boolean; back: string | null }

/** The queue of those who answer for mentorships: what is due first stands on top. */
export function ReportsPage({ reports, open, back }: Props) {
  const t = useT()
  const tabs = [
    { to: '/organiser/safeguarding', label: t('pairs.queue.open'), current: open },
    { to: '/organiser/safeguarding?closed=1', label: t('pairs.queue.closed'), current: !open },
  ]
  return (
    <Page
      title={t('pairs.queue.title')}
      lead={t('pairs.queue.lead')}
      back={back === null ? undefined : { to: back, label: t(back === '/admin' ? 'nav.admin' : 'nav.organiser') }}
    >
      <LinkTabs items={tabs} label={t('pairs.queue.title')} />
      {reports.length === 0 ? <EmptyState title={t('pairs.queue.none')} /> : <Queue reports={reports} />}
    </Page>
  )
}

function Queue({ reports }: { reports: QueueItem[] }) {
  const t = useT()
  const locale = useLocale()
  const columns = [
    { id: 'what', label: t('pairs.queue.what') },
    { id: 'urgency', label: t('pairs.queue.urgency') },
    { id: 'state', label: t('pairs.queue.state') },
    { id: 'due', label: t('pairs.queue.due') },
    { id: 'received', label: t('pairs.queue.received') },
  ]
  const rows = reports.map(({ id, category, urgency, status, createdAt, dueAt, overdue }) => ({
    id,
    cells: {
      what: <LocaleLink to={`/organiser/safeguarding/${id}`}>{t.dynamic(`pairs.report.categories.${category}`)}</LocaleLink>,
      urgency: <Tag tone={urgency === 'urgent' ? 'bad' : 'neutral'}>{t(`pairs.report.urgencyShort.${urgency}`)}</Tag>,
      state: t(`pairs.queue.status.${status}`),
      due: (
        <span className="inline-flex flex-wrap items-center gap-2">
          {formatMoment(dueAt, locale)}
          {overdue ? <Tag tone="bad">{t('pairs.queue.overdue')}</Tag> : null}
        </span>
      ),
      received: formatDay(createdAt, locale),
    },
  }))
  return <DataTable caption={t('pairs.queue.title')} columns={columns} rows={rows} />
}
