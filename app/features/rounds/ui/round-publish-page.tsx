import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DEFAULT_ANSWER_DAYS, MAX_ANSWER_DAYS, type RoundPolicy } from '../round.ts'
import { points } from './run-result.tsx'

export type Publishable = {
  id: string
  policy: RoundPolicy
  pairs: number
  without: number
  locked: number
  floor: number | null
  mean: number | null
  snapshot: string
}
type Props = { head: { id: string; title: string; verified: boolean }; run: Publishable | null; refused: Refused | undefined }

/** The last look before people are written to. */
export function RoundPublishPage({ head, run, refused }: Props) {
  const t = useT()
  const labels = { answerDays: t('rounds.publish.days') }
  return (
    <Page
      title={t('rounds.publish.title')}
      lead={t('rounds.publish.lead')}
      width="text"
      back={{ to: `/organiser/rounds/${head.id}`, label: head.title }}
    >
      <ErrorSummary refused={refused} labels={labels} />
      {head.verified ? null : <Notice tone="warning">{t('rounds.publish.unverified')}</Notice>}
      {run ? <Ready run={run} may={head.verified} refused={refused} /> : <Nothing id={head.id} />}
    </Page>
  )
}

function Nothing({ id }: { id: string }) {
  const t = useT()
  return (
    <EmptyState
      title={t('rounds.publish.nothing')}
      text={t('rounds.publish.nothingText')}
      action={<ButtonLink to={`/organiser/rounds/${id}/run`}>{t('rounds.publish.toRun')}</ButtonLink>}
    />
  )
}

function Ready({ run, may, refused }: { run: Publishable; may: boolean; refused: Refused | undefined }) {
  const t = useT()
  const rows = [
    {
      label: t('rounds.run.pairs'),
      value: [t('rounds.publish.what', { count: run.pairs }), run.locked > 0 ? t('rounds.publish.locked', { count: run.locked }) : '']
        .filter(Boolean)
        .join(' · '),
    },
    {
      label: t('rounds.publish.rest'),
      value: run.without > 0 ? t('rounds.publish.without', { count: run.without }) : t('rounds.run.everybody'),
    },
    { label: t('rounds.publish.policy'), value: t(`rounds.settings.policies.${run.policy}`) },
    { label: t('rounds.run.floor'), value: points(run.floor) },
    { label: t('rounds.run.mean'), value: points(run.mean) },
    { label: t('rounds.publish.fingerprint'), value: <code className="break-all text-sm">{run.snapshot.slice(0, 16)}</code> },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      {may ? (
        <LocaleForm className="space-y-6">
          <input type="hidden" name="run" value={run.id} />
          <TextField
            name="answerDays"
            label={t('rounds.publish.days')}
            hint={t('rounds.publish.daysHint')}
            inputMode="numeric"
            maxLength={String(MAX_ANSWER_DAYS).length}
            className="max-w-28"
            {...fieldState(refused, 'answerDays', DEFAULT_ANSWER_DAYS)}
          />
          <Notice tone="warning">{t('rounds.publish.noWay')}</Notice>
          <Button>{t('rounds.publish.confirm', { count: run.pairs })}</Button>
        </LocaleForm>
      ) : null}
    </>
  )
}
