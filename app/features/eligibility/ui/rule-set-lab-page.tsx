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
import type { SimulationStatus } from '#db/schema.ts'
import type { SimulationResult } from '../simulation-result.ts'
import { SimulationTables } from './simulation-tables.tsx'

type Brief = { id: string; status: SimulationStatus; createdAt: string; against: string; startedBy: string; revision: number }
export type ShownSimulation = Brief & { total: number; done: number; result: SimulationResult | null }
type Head = { id: string; edition: string; revision: number; ready: boolean }
type Props = {
  head: Head
  editions: { id: string; edition: string }[]
  shown: ShownSimulation | null
  earlier: Brief[]
  refused: Refused | undefined
}

/** A rule set and another one on every stored assessment. */
export function RuleSetLabPage({ head, editions, shown, earlier, refused }: Props) {
  const t = useT()
  const here = `/admin/rule-sets/${head.id}`
  const open = shown?.status === 'waiting' || shown?.status === 'running'
  return (
    <Page title={t('ruleSets.lab.title')} lead={t('ruleSets.lab.lead')} back={{ to: here, label: head.edition }}>
      <ErrorSummary refused={refused} />
      {!head.ready ? <Notice tone="warning">{t('ruleSets.error.problems')}</Notice> : null}
      {open && shown ? <Progress here={here} simulation={shown} /> : null}
      {head.ready && !open ? <StartForm here={here} editions={editions} again={shown !== null} /> : null}
      {shown && !open ? <Outcome head={head} simulation={shown} /> : null}
      {earlier.length > 0 ? <Earlier here={here} runs={earlier} /> : null}
    </Page>
  )
}

function StartForm({ here, editions, again }: { here: string; editions: Props['editions']; again: boolean }) {
  const t = useT()
  return (
    <LocaleForm to={`${here}/simulate`} className="flex max-w-[42rem] flex-wrap items-end gap-4">
      <div className="min-w-0 flex-1 basis-60">
        <SelectField
          name="against"
          label={t('ruleSets.lab.against')}
          options={[{ value: '', label: t('ruleSets.lab.inForce') }, ...editions.map(({ id, edition }) => ({ value: id, label: edition }))]}
        />
      </div>
      <Button name="intent" value="start">
        {t(again ? 'ruleSets.lab.again' : 'ruleSets.lab.start')}
      </Button>
    </LocaleForm>
  )
}

/** Works by looking again; with scripts it moves by itself. */
function Progress({ here, simulation: { id, status, done, total } }: { here: string; simulation: ShownSimulation }) {
  const t = useT()
  const text = status === 'waiting' ? t('ruleSets.lab.waiting') : t('ruleSets.lab.running', { done, total })
  return (
    <div className="card max-w-[42rem] space-y-4">
      <p role="status">{text}</p>
      <progress className="block h-4 w-full accent-ferry" max={Math.max(total, 1)} value={done} aria-label={t('ruleSets.lab.progress')} />
      <div className="flex flex-wrap gap-3">
        <LocaleForm to={`${here}/simulate`}>
          <input type="hidden" name="id" value={id} />
          <Button name="intent" value="cancel" tone="secondary">
            {t('ruleSets.lab.cancel')}
          </Button>
        </LocaleForm>
        <ButtonLink to={`${here}/simulate`} tone="quiet">
          {t('ruleSets.lab.reload')}
        </ButtonLink>
      </div>
    </div>
  )
}

function Outcome({ head, simulation }: { head: Head; simulation: ShownSimulation }) {
  const t = useT()
  const locale = useLocale()
  const { status, result, startedBy: name, createdAt, revision, against } = simulation
  if (status === 'cancelled') return <Notice tone="warning">{t('ruleSets.lab.cancelled')}</Notice>
  if (!result) return <Notice tone="error">{t('ruleSets.lab.failed')}</Notice>
  return (
    <PageSection
      title={t('ruleSets.lab.result')}
      actions={
        <ButtonLink to={`/admin/rule-sets/${head.id}/simulate/${simulation.id}/csv`} tone="secondary" reloadDocument prefetch="none">
          {t('ruleSets.lab.csv')}
        </ButtonLink>
      }
    >
      <p className="text-muted">{t('ruleSets.lab.by', { name, at: formatMoment(createdAt, locale), revision, against })}</p>
      {revision === head.revision ? null : <Notice tone="warning">{t('ruleSets.lab.stale', { revision })}</Notice>}
      {simulation.total === 0 ? (
        <Notice>{t('ruleSets.lab.empty')}</Notice>
      ) : (
        <SimulationTables result={result} against={against} edition={head.edition} />
      )}
    </PageSection>
  )
}

function Earlier({ here, runs }: { here: string; runs: Brief[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <PageSection title={t('ruleSets.lab.earlier')}>
      <TaskList>
        {runs.map(({ id, createdAt, startedBy: name, revision, against }) => (
          <TaskRow
            key={id}
            to={`${here}/simulate?run=${id}`}
            label={formatMoment(createdAt, locale)}
            hint={t('ruleSets.lab.by', { name, at: formatMoment(createdAt, locale), revision, against })}
            status=""
          />
        ))}
      </TaskList>
    </PageSection>
  )
}
