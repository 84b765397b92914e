import type { Snapshot } from '#app/features/messaging/snapshot.ts'
import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RadioGroup, TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { type Decision, MAX_WORDS, type Reason } from '../report.ts'
import { SnapshotLog } from './snapshot-log.tsx'

type Report = {
  id: string
  reason: Reason
  words: string
  messageId: string | null
  createdAt: string
  dueAt: string
  decidedAt: string | null
  decision: Decision | null
  decisionReason: string | null
  decider: string | null
  reporter: string
  about: { id: string; name: string; since: string; suspended: boolean; others: number } | null
  snapshot: Snapshot
  overdue: boolean
  decisions: Decision[]
}
type Props = { title: string; report: Report; refused: Refused | undefined }

/** One report: who, about whom, what stood around it, and what becomes of it. */
export function HandlePage({ title, report, refused }: Props) {
  const t = useT()
  return (
    <Page title={title} back={{ to: '/admin/moderation', label: t('moderation.queue.title') }} width="text">
      <ErrorSummary refused={refused} labels={{ decision: t('moderation.handle.decision'), reason: t('moderation.handle.reason') }} />
      {report.overdue ? <Notice tone="warning" title={t('moderation.queue.overdue')} /> : null}
      <Facts report={report} />
      <PageSection title={t('moderation.handle.context')}>
        <p className="text-muted">{t('moderation.handle.contextText')}</p>
        <SnapshotLog
          snapshot={report.snapshot}
          reportedId={report.messageId}
          fileHref={report.decidedAt ? null : (fileId) => `/api/v1/reports/${report.id}/files/${fileId}`}
        />
      </PageSection>
      <Deciding report={report} refused={refused} />
    </Page>
  )
}

function Facts({ report: { reporter, about, words, createdAt, dueAt, snapshot } }: { report: Report }) {
  const t = useT()
  const locale = useLocale()
  const rows = [
    {
      label: t('moderation.handle.about'),
      value: about ? (
        <span className="flex flex-wrap items-baseline gap-x-3">
          <LocaleLink to={`/admin/people/${about.id}`}>{about.name}</LocaleLink>
          {about.suspended ? <Tag tone="bad">{t('moderation.handle.suspended')}</Tag> : null}
        </span>
      ) : (
        t('moderation.handle.nobody')
      ),
    },
    ...(about ? [{ label: t('moderation.handle.since'), value: formatDay(about.since, locale) }] : []),
    ...(about ? [{ label: t('moderation.handle.others'), value: String(about.others) }] : []),
    { label: t('moderation.handle.reporter'), value: reporter },
    { label: t('moderation.handle.words'), value: words ? <span className="whitespace-pre-line break-words">{words}</span> : '–' },
    { label: t('moderation.handle.kind'), value: t.dynamic(`moderation.kind.${snapshot.kind}`) },
    { label: t('moderation.handle.made'), value: formatMoment(createdAt, locale) },
    { label: t('moderation.handle.due'), value: formatMoment(dueAt, locale) },
  ]
  return <SummaryList rows={rows} />
}

function Deciding({ report, refused }: Omit<Props, 'title'>) {
  const t = useT()
  const locale = useLocale()
  const { id, decision, decisions, decider, decidedAt, decisionReason } = report
  if (decision && decidedAt)
    return (
      <Notice title={t(`moderation.decision.${decision}`)}>
        <p>{t('moderation.handle.decidedBy', { name: decider ?? '', moment: formatMoment(decidedAt, locale) })}</p>
        <p className="whitespace-pre-line break-words">{decisionReason}</p>
      </Notice>
    )
  if (decisions.length === 0) return <Notice>{t('moderation.error.ownReport')}</Notice>
  return (
    <PageSection title={t('moderation.handle.decide')}>
      <LocaleForm to={`/admin/moderation/${id}`} className="space-y-6">
        <RadioGroup
          {...fieldState(refused, 'decision')}
          name="decision"
          legend={t('moderation.handle.decision')}
          options={decisions.map((value) => ({
            value,
            label: t(`moderation.decision.${value}`),
            hint: t(`moderation.decisionHint.${value}`),
          }))}
        />
        <TextArea
          {...fieldState(refused, 'reason')}
          name="reason"
          label={t('moderation.handle.reason')}
          hint={t('moderation.handle.reasonHint')}
          rows={4}
          maxLength={MAX_WORDS}
        />
        <Button>{t('moderation.handle.save')}</Button>
      </LocaleForm>
    </PageSection>
  )
}
