import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Stat, StatList } from '#app/ui/stat.tsx'

type Task = { id: string; kind: string; attempts: number; failedAt: string | null; lastError: string | null }

export function TasksPage({
  tasks,
  counts,
  refused,
}: {
  tasks: Task[]
  counts: { waiting: number; failed: number }
  refused: Refused | undefined
}) {
  const t = useT()
  const locale = useLocale()
  return (
    <Page title={t('admin.tasks.title')} lead={t('admin.tasks.lead')} width="text" back={{ to: '/admin', label: t('admin.title') }}>
      <ErrorSummary refused={refused} />
      <StatList>
        <Stat label={t('admin.tasks.waiting')} value={counts.waiting} />
        <Stat label={t('admin.tasks.failed')} value={counts.failed} />
      </StatList>
      {tasks.length === 0 ? <EmptyState title={t('admin.tasks.none')} /> : null}
      {tasks.map(({ id, kind, attempts, failedAt, lastError }) => (
        <Card key={id} as="article">
          <h2 className="text-lg">
            <code>{kind}</code>
          </h2>
          <p>{t('admin.tasks.attempts', { count: attempts })}</p>
          {failedAt ? <p className="text-muted">{formatMoment(failedAt, locale)}</p> : null}
          <p className="break-words">{lastError}</p>
          <LocaleForm to="/admin/tasks">
            <input type="hidden" name="taskId" value={id} />
            <Button tone="secondary">{t('admin.tasks.retry')}</Button>
          </LocaleForm>
        </Card>
      ))}
    </Page>
  )
}
