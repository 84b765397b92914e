import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxGroup, RadioGroup, TextArea } from '#app/ui/field.tsx'
import { fieldState, fieldValues } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { CATEGORIES, CONTEXTS, REPORT_LENGTH, URGENCIES } from '../report.ts'

export type OwnReport = {
  id: string
  category: string
  urgency: 'urgent' | 'normal'
  status: 'received' | 'looking' | 'acted' | 'closed'
  body: string
  createdAt: string
  dueAt: string
}
type Props = { pairId: string; otherName: string; reports: OwnReport[]; refused: Refused | undefined }

/** Something is wrong: who helps at once, what one wants to say, what to show, and where one's reports are. */
export function ReportPage({ pairId, otherName: name, reports, refused }: Props) {
  const t = useT()
  const back = { to: `/pairs/${pairId}`, label: t('pairs.backToPair', { name }) }
  return (
    <Page title={t('pairs.report.title')} lead={t('pairs.report.lead', { name })} back={back} width="text">
      <ErrorSummary refused={refused} />
      <Emergency />
      <OwnReports reports={reports} />
      <LocaleForm className="space-y-6">
        <RadioGroup
          name="category"
          legend={t('pairs.report.category')}
          options={CATEGORIES.map((value) => ({ value, label: t(`pairs.report.categories.${value}`) }))}
          {...fieldState(refused, 'category')}
        />
        <RadioGroup
          name="urgency"
          legend={t('pairs.report.urgency')}
          options={URGENCIES.map((value) => ({ value, label: t(`pairs.report.urgencies.${value}`) }))}
          {...fieldState(refused, 'urgency')}
        />
        <TextArea
          name="body"
          label={t('pairs.report.body')}
          hint={t('pairs.report.bodyHint')}
          maxLength={REPORT_LENGTH}
          {...fieldState(refused, 'body')}
        />
        <CheckboxGroup
          name="context"
          legend={t('pairs.report.context')}
          hint={t('pairs.report.contextHint')}
          options={CONTEXTS.map((value) => ({ value, label: t(`pairs.report.contexts.${value}`) }))}
          {...fieldValues(refused, 'context')}
        />
        <Button>{t('pairs.report.send')}</Button>
      </LocaleForm>
      <p className="text-muted">{t('pairs.report.also', { name })}</p>
    </Page>
  )
}

const LINES = [
  ['samaritans', '2896 0000'],
  ['befrienders', '2389 2222'],
  ['welfare', '2343 2255'],
] as const

/** Who helps at once; on a phone one tap calls. */
function Emergency() {
  const t = useT()
  return (
    <Notice tone="warning" title={t('pairs.report.emergency')}>
      <p>
        <a href="tel:999" className="inline-flex min-h-8 items-center font-bold">
          {t('pairs.report.line.police', { number: '999' })}
        </a>
      </p>
      <p>{t('pairs.report.lines')}</p>
      <ul>
        {LINES.map(([name, number]) => (
          <li key={name}>
            <a href={`tel:+852${number.replace(' ', '')}`} className="inline-flex min-h-8 items-center">
              {t(`pairs.report.line.${name}`, { number })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function OwnReports({ reports }: { reports: OwnReport[] }) {
  const t = useT()
  const locale = useLocale()
  if (reports.length === 0) return null
  return (
    <PageSection title={t('pairs.report.own')}>
      {reports.map(({ id, category, status, createdAt, dueAt, body }) => (
        <Card as="article" key={id} edge="ferry">
          <h3 className="text-lg">{t.dynamic(`pairs.report.categories.${category}`)}</h3>
          <p className="font-bold">{t(`pairs.report.status.${status}`)}</p>
          {status === 'received' ? <p className="text-muted">{t('pairs.report.until', { day: formatMoment(dueAt, locale) })}</p> : null}
          <p className="whitespace-pre-line">{body}</p>
          <p className="text-muted text-sm">{formatDay(createdAt, locale)}</p>
        </Card>
      ))}
    </PageSection>
  )
}
