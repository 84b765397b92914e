import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'

type Entry = { id: string; at: string; by: string; action: string; subject: string }

export function AuditPage({ entries, next }: { entries: Entry[]; next: string | null }) {
  const t = useT()
  const locale = useLocale()
  const columns = [
    { id: 'at', label: t('admin.audit.at') },
    { id: 'by', label: t('admin.audit.by') },
    { id: 'action', label: t('admin.audit.action') },
    { id: 'subject', label: t('admin.audit.subject') },
  ]
  const rows = entries.map(({ id, at, by, action, subject }) => ({ id, cells: { at: formatMoment(at, locale), by, action: <code>{action}</code>, subject: <span className="break-all">{subject}</span> } }))
  return (
    <Page title={t('admin.audit.title')} lead={t('admin.audit.lead')} back={{ to: '/admin', label: t('admin.title') }}>
      <DataTable caption={t('admin.audit.title')} columns={columns} rows={rows} />
      <Pager next={next ? `/admin/audit?before=${next}` : undefined} />
    </Page>
  )
}
