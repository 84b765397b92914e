import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ReportEvent } from '../report.ts'
import { REPORT_LENGTH } from '../report.ts'
import { ReportShown } from './report-shown.tsx'
import type { QueueItem } from './reports-page.tsx'

type HistoryItem = { id: string; at: string; by: string } & ({ kind: 'move'; to: QueueItem['status'] } | { kind: 'note'; body: string })
export type HandledReport = QueueItem & {
  body: string
  context: Parameters<typeof ReportShown>[0]['context']
  reporter: string
  reported: string
  history: HistoryItem[]
  choices: ReportEvent[]
}
type Props = { report: HandledReport; refused: Refused | undefined }

/** One report for those who handle it: what was said, what was done, what can be done. */
export function HandlePage({ report, refused }: Props) {
  const t = useT()
  const locale = useLocale()
  const { category, urgency, status, dueAt, overdue, reporter, reported, createdAt } = report
  const state = (
    <span className="flex flex-wrap gap-2">
      <Tag tone={urgency === 'urgent' ? 'bad' : 'neutral'}>{t(`pairs.report.urgencyShort.${urgency}`)}</Tag>
      <Tag tone="info">{t(`pairs.queue.status.${status}`)}</Tag>
      {overdue ? <Tag tone="bad">{t('pairs.queue.overdue')}</Tag> : null}
    </span>
  )
  const rows = [
    { label: t('pairs.queue.state'), value: state },
    { label: t('pairs.queue.due'), value: formatMoment(dueAt, locale) },
    { label: t('pairs.queue.reporter'), value: reporter },
    { label: t('pairs.queue.reported'), value: reported },
    { label: t('pairs.queue.received'), value: formatMoment(createdAt, locale) },
  ]
  const back = { to: '/organiser/safeguarding', label: t('pairs.queue.title') }
  return (
    <Page title={t.dynamic(`pairs.report.categories.${category}`)} back={back} width="text">
      <ErrorSummary refused={refused} />
      <SummaryList rows={rows} />
      <PageSection title={t('pairs.queue.said')}>
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">{report.body}</p>
      </PageSection>
      <ReportShown context={report.context} />
      <Deeds report={report} />
      <History report={report} />
      <LocaleForm className="space-y-4">
        <TextArea
          key={report.history.length}
          name="note"
          label={t('pairs.queue.note')}
          hint={t('pairs.queue.noteHint')}
          rows={4}
          maxLength={REPORT_LENGTH}
          {...fieldState(refused, 'note')}
        />
        <Button tone="secondary" name="intent" value="note">
          {t('pairs.queue.addNote')}
        </Button>
      </LocaleForm>
    </Page>
  )
}

function Deeds({ report: { choices, reporter } }: { report: HandledReport }) {
  const t = useT()
  return (
    <PageSection title={t('pairs.queue.do')}>
      <LocaleForm className="flex flex-wrap gap-3">
        {choices.map((event, at) => (
          <Button key={event} tone={at === 0 ? 'primary' : 'secondary'} name="intent" value={event}>
            {t(`pairs.queue.event.${event}`)}
          </Button>
        ))}
      </LocaleForm>
      <p className="text-muted">{t('pairs.queue.told', { name: reporter })}</p>
    </PageSection>
  )
}

function History({ report: { history } }: { report: HandledReport }) {
  const t = useT()
  const locale = useLocale()
  if (history.length === 0) return null
  return (
    <PageSection title={t('pairs.queue.history')}>
      <ol className="space-y-3 border-line border-s-2 ps-4">
        {history.map((item) => (
          <li key={item.id}>
            <span className="block text-muted text-sm">
              <time dateTime={item.at}>{formatMoment(item.at, locale)}</time>
              {item.kind === 'note' ? ` · ${item.by}` : ''}
            </span>
            {item.kind === 'move' ? (
              t('pairs.queue.moved', { name: item.by, state: t(`pairs.queue.status.${item.to}`) })
            ) : (
              <span className="whitespace-pre-line">{item.body}</span>
            )}
          </li>
        ))}
      </ol>
    </PageSection>
  )
}
