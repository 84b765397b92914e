import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { GOAL_LENGTH } from '../pair.ts'
import type { GoalView, PairView } from '../pair-view.ts'
import { StepFields } from './step-fields.tsx'
import { StepItem } from './step-item.tsx'

type Props = { pair: PairView; over: boolean; refused: Refused | undefined }

export function GoalList({ pair, over, refused }: Props) {
  const t = useT()
  const { id, goals } = pair
  const own = refused?.values.intent === 'addGoal' ? refused : undefined
  return (
    <PageSection title={t('pairs.goals.title')} id="goals">
      {goals.length === 0 ? <p className="text-muted">{t('pairs.goals.none')}</p> : null}
      {goals.map((goal) => (
        <Goal key={goal.id} goal={goal} pair={pair} over={over} refused={refused} />
      ))}
      {over ? null : (
        <details open={own !== undefined}>
          <summary className="min-h-8">{t('pairs.goals.add')}</summary>
          <LocaleForm to={`/pairs/${id}`} className="space-y-4 pt-3">
            <TextArea
              name="goal"
              label={t('pairs.goals.label')}
              hint={t('pairs.goals.hint')}
              rows={3}
              maxLength={GOAL_LENGTH}
              {...fieldState(own, 'goal')}
            />
            <Button name="intent" value="addGoal">
              {t('pairs.goals.add')}
            </Button>
          </LocaleForm>
        </details>
      )}
    </PageSection>
  )
}

function Goal({ goal, pair: { id, otherName }, over, refused }: Props & { goal: GoalView }) {
  const t = useT()
  const locale = useLocale()
  const own = refused?.values.goalId === goal.id && refused.values.intent === 'addStep' ? refused : undefined
  return (
    <Card as="article" edge="bauhinia">
      <h3 className="whitespace-pre-line text-lg">{goal.text}</h3>
      {goal.done ? (
        <p className="text-good">{t('pairs.goals.reachedBy', { day: formatDay(goal.done.at, locale), name: goal.done.by })}</p>
      ) : null}
      {goal.steps.length > 0 ? (
        <ul className="divide-y divide-line border-line border-y">
          {goal.steps.map((step) => (
            <StepItem
              key={step.id}
              pairId={id}
              name={otherName}
              step={step}
              over={over}
              to={`/pairs/${id}`}
              intents={['stepDone', 'stepOpen']}
            />
          ))}
        </ul>
      ) : null}
      {over ? null : (
        <>
          <details open={own !== undefined}>
            <summary className="min-h-8">
              {t('pairs.steps.add')}
              <span className="sr-only">: {goal.text.slice(0, 80)}</span>
            </summary>
            <LocaleForm to={`/pairs/${id}`} className="space-y-4 pt-3" preventScrollReset>
              <input type="hidden" name="goalId" value={goal.id} />
              <StepFields of={goal.id} name={otherName} refused={own} />
              <Button name="intent" value="addStep">
                {t('pairs.steps.add')}
              </Button>
            </LocaleForm>
          </details>
          <GoalDeeds id={id} goal={goal} />
        </>
      )}
    </Card>
  )
}

function GoalDeeds({ id, goal }: { id: string; goal: GoalView }) {
  const t = useT()
  return (
    <LocaleForm to={`/pairs/${id}`} className="flex flex-wrap items-center gap-4" preventScrollReset>
      <input type="hidden" name="goalId" value={goal.id} />
      <Button tone={goal.done ? 'quiet' : 'secondary'} name="intent" value={goal.done ? 'goalOpen' : 'goalDone'}>
        {t(goal.done ? 'pairs.goals.notYet' : 'pairs.goals.reached')}
        <span className="sr-only">: {goal.text.slice(0, 80)}</span>
      </Button>
      <LocaleLink to={`/pairs/${id}/goals/${goal.id}`} className="inline-flex min-h-8 items-center">
        {t('pairs.goals.edit')}
        <span className="sr-only">: {goal.text.slice(0, 80)}</span>
      </LocaleLink>
    </LocaleForm>
  )
}

/** What was agreed in sessions and waits to be done, in one place. */
export function AgreedList({ pair: { id, agreed, otherName }, over }: Omit<Props, 'refused'>) {
  const t = useT()
  if (agreed.length === 0) return null
  return (
    <PageSection title={t('pairs.steps.agreed')}>
      <ul className="divide-y divide-line border-line border-y">
        {agreed.map((step) => (
          <StepItem
            key={step.id}
            pairId={id}
            name={otherName}
            step={step}
            over={over}
            to={`/pairs/${id}`}
            intents={['stepDone', 'stepOpen']}
          />
        ))}
      </ul>
    </PageSection>
  )
}
