import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatNumber } from '#app/lib/dates.ts'
import { Page } from '#app/ui/page.tsx'
import { Stat, StatList } from '#app/ui/stat.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import type { OverviewView } from '../admin-views.ts'

export function AdminPage({ overview: { people, suspended, unverified, waiting, failed, outbox, reported } }: { overview: OverviewView }) {
  const t = useT()
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  const toVerify = unverified > 0 ? ({ status: t('admin.toVerify', { count: unverified }), tone: 'waiting' } as const) : { status: '' }
  const gaveUp = failed > 0 ? ({ status: t('admin.gaveUp', { count: failed }), tone: 'bad' } as const) : { status: '' }
  return (
    <Page title={t('admin.title')} lead={t('admin.lead')}>
      <StatList>
        <Stat label={t('admin.people.title')} value={number(people)} />
        <Stat label={t('admin.people.suspendedCount')} value={number(suspended)} />
        <Stat label={t('admin.organisations.toVerify')} value={number(unverified)} />
        <Stat label={t('admin.tasks.waitingCount')} value={number(waiting)} />
        <Stat label={t('admin.tasks.failedCount')} value={number(failed)} />
      </StatList>
      <TaskList>
        <TaskRow to="/admin/people" label={t('admin.people.title')} hint={t('admin.people.lead')} status="" />
        <TaskRow to="/admin/organisations" label={t('admin.organisations.title')} hint={t('admin.organisations.lead')} {...toVerify} />
        <TaskRow to="/admin/rule-sets" label={t('ruleSets.title')} hint={t('ruleSets.lead')} status="" />
        <TaskRow to="/admin/tasks" label={t('admin.tasks.title')} hint={t('admin.tasks.lead')} {...gaveUp} />
        <TaskRow
          to="/admin/moderation"
          label={t('moderation.queue.title')}
          hint={t('moderation.queue.lead')}
          {...(reported > 0 ? { status: t('moderation.queue.waiting', { count: reported }), tone: 'waiting' } : { status: '' })}
        />
        <TaskRow to="/organiser/safeguarding" label={t('admin.safeguarding.title')} hint={t('admin.safeguarding.lead')} status="" />
        <TaskRow to="/admin/audit" label={t('admin.audit.title')} hint={t('admin.audit.lead')} status="" />
        {outbox ? <TaskRow to="/admin/outbox" label={t('admin.outbox.title')} hint={t('admin.outbox.lead')} status="" /> : null}
      </TaskList>
    </Page>
  )
}
