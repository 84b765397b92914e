import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Card } from '#app/ui/card.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag, type TagTone } from '#app/ui/tag.tsx'
import type { ApplicantState } from '../application.ts'
import type { Overview } from '../read-overview.server.ts'
import { ApplicationAsked } from './application-asked.tsx'
import { RouteForm } from './application-start.tsx'

export type StatusView = Extract<Overview, { kind: 'status' }>
type Props = { status: StatusView; refused: Refused | undefined }

const TONES: Record<ApplicantState, TagTone> = {
  draft: 'neutral',
  received: 'info',
  beingChecked: 'info',
  needsSomething: 'waiting',
  withPanel: 'info',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
}

/** Where a sent application stands, in the applicant's words. */
export function ApplicationStatusPage({ status, refused }: Props) {
  const t = useT()
  const { state, asked } = status
  return (
    <Page title={t('application.title')} width="text">
      <ErrorSummary refused={refused} />
      <Card edge="ferry" className="space-y-3">
        <Tag tone={TONES[state]}>{t(`application.status.state.${state}`)}</Tag>
        <p className="text-lg">{t(`application.status.text.${state}`)}</p>
      </Card>
      {asked ? <ApplicationAsked asked={asked} /> : null}
      <Facts status={status} />
      <Timeline status={status} />
      {status.mayBegin ? (
        <PageSection title={t('application.start.again')}>
          <RouteForm intent="start" button={t('application.start.button')} refused={refused} />
        </PageSection>
      ) : null}
      <ul className="space-y-2">
        {state === 'approved' || state === 'refused' ? (
          <li>
            <LocaleLink to="/application/letter">{t('application.status.letter')}</LocaleLink>
          </li>
        ) : null}
        <li>
          <LocaleLink to="/application/copy">{t('application.status.copy')}</LocaleLink>
        </li>
        <li>
          <LocaleLink to="/application/officer">{t('application.officer.title')}</LocaleLink>
        </li>
        {status.mayWithdraw ? (
          <li>
            <LocaleLink to="/application/withdraw">{t('application.status.withdraw')}</LocaleLink>
          </li>
        ) : null}
      </ul>
    </Page>
  )
}

function Facts({ status: { reference, route, submittedAt } }: Pick<Props, 'status'>) {
  const t = useT()
  const rows = [
    { label: t('application.status.reference'), value: <strong className="tabular-nums">{reference}</strong> },
    { label: t('application.status.sentOn'), value: submittedAt ? formatDay(submittedAt, t.locale) : '' },
    { label: t('application.status.route'), value: t(`application.start.${route}`) },
  ]
  return <SummaryList rows={rows} />
}

const NEXT = ['received', 'beingChecked', 'needsSomething', 'withPanel'] as const

function Timeline({ status: { state, timeline, usualDays } }: Pick<Props, 'status'>) {
  const t = useT()
  const next = NEXT.find((one) => one === state)
  return (
    <PageSection title={t('application.status.timeline')}>
      <ol className="space-y-4 border-line border-s-4 ps-5">
        {timeline.map((entry) => (
          <li key={`${entry.state}${entry.at}`}>
            <span className="block font-bold">{t(`application.status.state.${entry.state}`)}</span>
            <span className="text-muted">{formatDay(entry.at, t.locale)}</span>
          </li>
        ))}
        {next ? (
          <li className="text-muted">
            <span className="block font-bold">{t('application.status.ahead')}</span>
            <span className="block">{t(`application.status.next.${next}`)}</span>
            <span className="block">
              {usualDays === null ? t('application.status.usualNone') : t('application.status.usual', { count: usualDays })}
            </span>
          </li>
        ) : null}
      </ol>
    </PageSection>
  )
}
