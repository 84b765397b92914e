import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import type { MailPart } from '../mail-links.ts'

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

/** As text: the words, and the links into this site, without running anything of the mail's. */
export function MailPage({ title, to, parts }: { title: string; to: string; parts: MailPart[] }) {
  const t = useT()
  return (
    <Page title={title} width="text" back={{ to: '/admin/outbox', label: t('admin.outbox.title') }}>
      <SummaryList rows={[{ label: t('admin.outbox.to'), value: <span className="break-all">{to}</span> }]} />
      <div className="whitespace-pre-wrap break-words rounded-card border border-line bg-surface p-4">
        {parts.map(({ start, text, to: path }) =>
          path === null ? (
            <span key={start}>{text}</span>
          ) : (
            <a key={start} href={path} className="break-all">
              {text}
            </a>
          ),
        )}
      </div>
    </Page>
  )
}
