import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import { ROUND_POLICIES, type RoundPolicy, type RoundRunStatus, type RoundState } from '../round.ts'
import { RunResult, type ShownResult } from './run-result.tsx'

export type RunHead = { id: string; status: RoundRunStatus; policy: RoundPolicy; kind: 'round' | 'rematch'; createdAt: string; by: string }
export type ShownRun = RunHead & { stage: string | null; done: number; total: number; snapshot: string | null; published: boolean }
type Props = {
  head: { id: string; title: string; state: RoundState; policy: RoundPolicy }
  shown: ShownRun | null
  current: boolean
  result: ShownResult | null
  earlier: RunHead[]
  refused: Refused | undefined
}

/** A round tried without writing to anybody: its progress, what came out, and the same beside another policy. */
export function RoundRunPage(props: Props) {
  const { head, shown, earlier, refused } = props
  const t = useT()
  const open = shown?.status === 'waiting' || shown?.status === 'running'
  return (
    <Page
      title={t('rounds.run.title')}
      lead={t(head.state === 'published' ? 'rounds.run.rematchLead' : 'rounds.run.lead')}
      back={{ to: `/organiser/rounds/${head.id}`, label: head.title }}
    >
      <ErrorSummary refused={refused} />
      {open && shown ? <Progress id={head.id} run={shown} /> : null}
      {!open && head.state !== 'closed' ? <StartForm head={head} again={shown !== null} /> : null}
      {shown && !open ? <Outcome {...props} shown={shown} /> : null}
      {earlier.length > 0 ? <Earlier id={head.id} runs={earlier} /> : null}
    </Page>
  )
}

function StartForm({ head: { id, policy }, again }: { head: Props['head']; again: boolean }) {
  const t = useT()
  return (
    <LocaleForm to={`/organiser/rounds/${id}/run`} className="flex max-w-[42rem] flex-wrap items-end gap-4">
      <div className="min-w-0 flex-1 basis-60">
        <SelectField
          name="policy"
          label={t('rounds.run.policy')}
          defaultValue={policy}
          options={ROUND_POLICIES.map((value) => ({ value, label: t(`rounds.settings.policies.${value}`) }))}
        />
      </div>
      <Button name="intent" value="start">
        {t(again ? 'rounds.run.again' : 'rounds.run.start')}
      </Button>
    </LocaleForm>
  )
}

/** Works by looking again; with scripts it moves by itself. */
function Progress({ id, run: { id: run, status, stage, done, total } }: { id: string; run: ShownRun }) {
  const t = useT()
  const text = status === 'waiting' ? t('rounds.run.waiting') : stage ? t.dynamic(`rounds.run.stage.${stage}`) : t('rounds.run.running')
  return (
    <div className="card max-w-[42rem] space-y-4">
      <p role="status">{text}</p>
      <progress
        className="block h-4 w-full accent-ferry"
        max={Math.max(total, 1)}
        value={Math.min(done, Math.max(total, 1))}
        aria-label={t('rounds.run.progress')}
      />
      <div className="flex flex-wrap gap-3">
        <LocaleForm to={`/organiser/rounds/${id}/run`}>
          <input type="hidden" name="run" value={run} />
          <Button name="intent" value="cancel" tone="secondary">
            {t('rounds.run.cancel')}
          </Button>
        </LocaleForm>
        <ButtonLink to={`/organiser/rounds/${id}/run`} tone="quiet">
          {t('rounds.run.reload')}
        </ButtonLink>
      </div>
    </div>
  )
}

function Outcome({ head, shown, current, result }: Props & { shown: ShownRun }) {
  const t = useT()
  const locale = useLocale()
  if (shown.status === 'cancelled') return <Notice tone="warning">{t('rounds.run.cancelled')}</Notice>
  if (!result) return <Notice tone="error">{t('rounds.run.failed')}</Notice>
  const policy = t(`rounds.settings.policies.${shown.policy}`)
  return (
    <PageSection
      title={t('rounds.run.result')}
      actions={
        current ? <ButtonLink to={`/organiser/rounds/${head.id}/publish?run=${shown.id}`}>{t('rounds.run.publish')}</ButtonLink> : null
      }
    >
      <p className="text-muted">{t('rounds.run.ran', { name: shown.by, at: formatMoment(shown.createdAt, locale), policy })}</p>
      {shown.published ? <Notice tone="success">{t('rounds.run.published')}</Notice> : null}
      {!current && !shown.published && head.state !== 'closed' ? <Notice tone="warning">{t('rounds.run.stale')}</Notice> : null}
      <RunResult roundId={head.id} run={shown} result={result} changeable={head.state !== 'closed'} />
    </PageSection>
  )
}

function Earlier({ id, runs }: { id: string; runs: RunHead[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <PageSection title={t('rounds.run.earlier')}>
      <TaskList>
        {runs.map((run) => (
          <TaskRow
            key={run.id}
            to={`/organiser/rounds/${id}/run?run=${run.id}`}
            label={formatMoment(run.createdAt, locale)}
            hint={t('rounds.run.earlierRow', { policy: t(`rounds.settings.policies.${run.policy}`), name: run.by })}
            status={t(`rounds.run.status.${run.status}`)}
          />
        ))}
      </TaskList>
    </PageSection>
  )
}
