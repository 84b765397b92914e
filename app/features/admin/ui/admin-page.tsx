import { useT } from '#app/i18n/use-t.tsx'
import { Page } from '#app/ui/page.tsx'
import { Stat, StatList } from '#app/ui/stat.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'

export function AdminPage({ counts, outbox }: { counts: { waiting: number; failed: number }; outbox: boolean }) {
  const t = useT()
  return (
    <Page title={t('admin.title')} lead={t('admin.lead')} width="text">
      <StatList>
        <Stat label={t('admin.tasks.waiting')} value={counts.waiting} />
        <Stat label={t('admin.tasks.failed')} value={counts.failed} />
      </StatList>
      <TaskList>
        <TaskRow to="/admin/people" label={t('admin.people.title')} hint={t('admin.people.lead')} status="" />
        <TaskRow to="/admin/organisations" label={t('admin.organisations.title')} hint={t('admin.organisations.lead')} status="" />
        <TaskRow to="/admin/tasks" label={t('admin.tasks.title')} hint={t('admin.tasks.lead')} status="" />
        <TaskRow to="/admin/audit" label={t('admin.audit.title')} hint={t('admin.audit.lead')} status="" />
        {outbox ? <TaskRow to="/admin/outbox" label={t('admin.outbox.title')} hint={t('admin.outbox.lead')} status="" /> : null}
      </TaskList>
    </Page>
  )
}
