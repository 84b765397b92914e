import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ApprovalStatus } from '#db/schema.ts'

export type QueueItem = {
  id: string
  name: string
  route: 'general' | 'achievement'
  source: 'self' | 'invitation'
  submittedAt: string
  days: number
  own: boolean
}

export function QueueTable({ items, status, caption }: { items: QueueItem[]; status: ApprovalStatus; caption: string }) {
  const t = useT()
  const locale = useLocale()
  if (items.length === 0)
    return <EmptyState title={t(status === 'submitted' ? 'applications.office.emptyWaiting' : 'applications.office.empty')} />
  const columns = [
    { id: 'person', label: t('applications.office.person') },
    { id: 'sent', label: t('applications.office.sent') },
    ...(status === 'submitted' ? [{ id: 'waiting', label: t('applications.office.age') }] : []),
    { id: 'source', label: t('applications.office.source') },
  ]
  const rows = items.map(({ id, name, source, submittedAt, days, own }) => ({
    id,
    cells: {
      person: (
        <>
          <LocaleLink to={`/office/approvals/${id}`} className="inline-flex min-h-8 items-center">
            <bdi>{name}</bdi>
          </LocaleLink>
          {own ? <span className="block text-muted">{t('applications.office.own')}</span> : null}
        </>
      ),
      sent: formatDay(submittedAt, locale),
      waiting: (
        <Tag tone={days >= 7 ? 'bad' : days >= 3 ? 'waiting' : 'neutral'}>
          {days === 0 ? t('applications.office.today') : t('applications.office.waiting', { count: days })}
        </Tag>
      ),
      source: t(source === 'self' ? 'applications.office.sourceSelf' : 'applications.office.sourceInvitation'),
    },
  }))
  return <DataTable caption={caption} columns={columns} rows={rows} />
}
