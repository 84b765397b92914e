import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { TagTone } from '#app/ui/tag.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import type { RoundPolicy, RoundRunStatus, RoundState } from '../round.ts'
import { type Answers, type Remainder, RoundAnswers } from './round-answers.tsx'
import { RoundStateTag } from './round-tags.tsx'

export type Head = {
  id: string
  title: string
  state: RoundState
  organisation: string
  policy: RoundPolicy
  mentees: number
  mentors: number
}
type LastRun = { id: string; kind: 'round' | 'rematch'; status: RoundRunStatus; current: boolean } | null
type Props = {
  head: Head
  lastRun: LastRun
  locks: number
  blocks: number
  answers: Answers
  answerBy: string | null
  remainder: Remainder
  refused: Refused | undefined
}

/** Where a round stands: its steps until it is published, the answers afterwards. */
export function RoundPage(props: Props) {
  const { head, refused } = props
  const t = useT()
  const out = head.state === 'published' || head.state === 'closed'
  return (
    <Page
      title={head.title}
      lead={
        <span className="flex flex-wrap items-center gap-3">
          <RoundStateTag state={head.state} />
          <span>
            {head.organisation} · {t('rounds.size', { mentees: head.mentees, mentors: head.mentors })}
          </span>
        </span>
      }
      back={{ to: '/organiser/rounds', label: t('rounds.title') }}
    >
      <ErrorSummary refused={refused} labels={{ who: t('rounds.answers.backLegend') }} />
      {out ? <RoundAnswers {...props} /> : null}
      <PageSection title={t('rounds.steps.title')}>
        <Steps {...props} />
      </PageSection>
    </Page>
  )
}

function Steps({ head, lastRun, locks, blocks }: Props) {
  const t = useT()
  const here = `/organiser/rounds/${head.id}`
  const peopled = head.mentees > 0 && head.mentors > 0
  const run = runState(lastRun)
  const ties = [locks > 0 ? t('rounds.ties.locks', { count: locks }) : '', blocks > 0 ? t('rounds.ties.blocks', { count: blocks }) : '']
  const out = head.state === 'published' || head.state === 'closed'
  return (
    <TaskList>
      <TaskRow
        to={`${here}/people`}
        label={t('rounds.steps.people')}
        hint={t('rounds.steps.peopleHint', { mentees: head.mentees, mentors: head.mentors })}
        {...(peopled ? { status: t('rounds.steps.done'), tone: 'good' } : { status: t('rounds.steps.todo'), tone: 'waiting' })}
      />
      <TaskRow
        to={`${here}/settings`}
        label={t('rounds.steps.settings')}
        hint={t(`rounds.settings.policies.${head.policy}`)}
        status={t('rounds.steps.done')}
        tone="good"
      />
      <TaskRow
        to={`${here}/run`}
        label={t('rounds.steps.run')}
        hint={[t('rounds.steps.runHint'), ...ties].filter(Boolean).join(' ')}
        status={t(`rounds.steps.${run.status}`)}
        tone={run.tone}
      />
      {out ? null : (
        <TaskRow
          to={head.state === 'tried' ? `${here}/publish` : undefined}
          label={t('rounds.steps.publish')}
          hint={t('rounds.steps.publishHint')}
          status={t(head.state === 'tried' ? 'rounds.steps.ready' : 'rounds.steps.later')}
          tone={head.state === 'tried' ? 'info' : undefined}
        />
      )}
    </TaskList>
  )
}

function runState(run: LastRun): { status: 'todo' | 'underWay' | 'done' | 'outdated'; tone: TagTone | undefined } {
  if (!run || run.status === 'cancelled' || run.status === 'failed') return { status: 'todo', tone: 'waiting' }
  if (run.status !== 'done') return { status: 'underWay', tone: 'info' }
  return run.current ? { status: 'done', tone: 'good' } : { status: 'outdated', tone: 'waiting' }
}
