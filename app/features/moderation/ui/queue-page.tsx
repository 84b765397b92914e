import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Decision, Reason } from '../report.ts'

export type Listed = {
  id: string
  reason: Reason
  createdAt: string
  dueAt: string
  decidedAt: string | null
  decision: Decision | null
  about: string | null
  reporter: string
  ofMessage: boolean
  days: number
  overdue: boolean
}

/** What people have reported, by the deadline of each. */
export function QueuePage({ decided, reports }: { decided: boolean; reports: Listed[] }) {
  const t = useT()
  return (
    <Page
      title={t('moderation.queue.title')}
      lead={t('moderation.queue.lead')}
      back={{ to: '/admin', label: t('admin.title') }}
      width="text"
    >
      <LinkTabs
        label={t('moderation.queue.title')}
        items={[
          { to: '/admin/moderation', label: t('moderation.queue.open'), current: !decided },
          { to: '/admin/moderation?show=decided', label: t('moderation.queue.decided'), current: decided },
        ]}
      />
      {reports.length === 0 ? <EmptyState title={t('moderation.queue.none')} text={t('moderation.queue.noneText')} /> : null}
      <ul className="space-y-4">
        {reports.map((report) => (
          <OneReport key={report.id} report={report} />
        ))}
      </ul>
    </Page>
  )
}

function OneReport({ report }: { report: Listed }) {
  const t = useT()
  const locale = useLocale()
  const { id, reason, about, reporter, ofMessage, decision, decidedAt, dueAt, days, overdue } = report
  return (
    <Card as="li" className="relative space-y-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <LocaleLink to={`/admin/moderation/${id}`} className="font-bold text-lg after:absolute after:inset-0">
          {t(`moderation.reason.${reason}`)}
        </LocaleLink>
        {overdue ? <Tag tone="bad">{t('moderation.queue.overdue')}</Tag> : null}
        {decision ? <Tag>{t(`moderation.decision.${decision}`)}</Tag> : null}
      </p>
      <p>
        {t(ofMessage ? 'moderation.queue.message' : 'moderation.queue.conversation')}
        {about ? ` · ${about}` : ''}
      </p>
      <p className="text-muted">{t('moderation.queue.by', { name: reporter })}</p>
      <p className="text-muted">
        {decidedAt
          ? t('moderation.queue.decidedAt', { moment: formatMoment(decidedAt, locale) })
          : `${t('moderation.queue.due', { moment: formatMoment(dueAt, locale) })} · ${days === 0 ? t('moderation.queue.today') : t('moderation.queue.age', { count: days })}`}
      </p>
    </Card>
  )
}
