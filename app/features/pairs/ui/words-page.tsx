import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { GOAL_LENGTH } from '../pair.ts'
import type { GoalView, StepView } from '../pair-view.ts'
import { Conflict, isConflict } from './conflict.tsx'
import { StepFields } from './step-fields.tsx'

type Common = { pairId: string; name: string; refused: Refused | undefined }

/** Changing the words of a goal; who was slower sees both versions. */
export function GoalPage({ pairId, name, goal, refused }: Common & { goal: GoalView }) {
  const t = useT()
  return (
    <Page title={t('pairs.goals.editTitle')} back={{ to: `/pairs/${pairId}`, label: t('pairs.backToPair', { name }) }} width="text">
      <ErrorSummary refused={refused} />
      {isConflict(refused) ? <Conflict name={name} now={goal.text} /> : null}
      <LocaleForm className="space-y-4">
        <input type="hidden" name="revision" value={goal.revision} />
        <TextArea
          name="goal"
          label={t('pairs.goals.label')}
          hint={t('pairs.goals.hint')}
          rows={4}
          maxLength={GOAL_LENGTH}
          {...fieldState(refused, 'goal', goal.text)}
        />
        <Deeds />
      </LocaleForm>
    </Page>
  )
}

export function StepPage({ pairId, name, step, refused }: Common & { step: StepView }) {
  const t = useT()
  return (
    <Page title={t('pairs.steps.editTitle')} back={{ to: `/pairs/${pairId}`, label: t('pairs.backToPair', { name }) }} width="text">
      <ErrorSummary refused={refused} />
      {isConflict(refused) ? <Conflict name={name} now={step.text} /> : null}
      <LocaleForm className="space-y-4">
        <input type="hidden" name="revision" value={step.revision} />
        <StepFields name={name} refused={refused} stored={step} />
        <Deeds />
      </LocaleForm>
    </Page>
  )
}

function Deeds() {
  const t = useT()
  return (
    <div className="flex flex-wrap gap-3">
      <Button name="intent" value="save">
        {t('pairs.settings.saveZone')}
      </Button>
      <Button tone="quiet" name="intent" value="remove">
        {t('pairs.goals.remove')}
      </Button>
    </div>
  )
}
