import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'

export function OutboxPage({ mails }: { mails: { id: string; at: string; to: string; subject: string }[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Page title={t('admin.outbox.title')} lead={t('admin.outbox.lead')} width="text" back={{ to: '/admin', label: t('admin.title') }}>
      {mails.length === 0 ? <EmptyState title={t('admin.outbox.empty')} /> : null}
      <TaskList>
        {mails.map(({ id, at, to, subject }) => (
          <TaskRow key={id} to={`/admin/outbox/${id}`} label={subject} hint={to} status={formatMoment(at, locale)} />
        ))}
      </TaskList>
    </Page>
  )
}

/** As text: the words and the links, without running anything of the mail's. */
export function MailPage({ mail }: { mail: { to: string; subject: string; text: string } }) {
  const t = useT()
  return (
    <Page title={mail.subject} width="text" back={{ to: '/admin/outbox', label: t('admin.outbox.title') }}>
      <SummaryList rows={[{ label: t('admin.outbox.to'), value: <span className="break-all">{mail.to}</span> }]} />
      <pre className="overflow-x-auto whitespace-pre-wrap break-words rounded-card border border-line bg-surface p-4 font-sans">{mail.text}</pre>
    </Page>
  )
}
