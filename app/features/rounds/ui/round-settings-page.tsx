import { type FormEvent, useState } from 'react'
import { PARTS, type Weights } from '#app/features/mentorship/score-weights.ts'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { RadioGroup, TextField } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { ROUND_POLICIES, type RoundPolicy, type RoundRules } from '../round.ts'
import { RuleFields } from './round-rule-fields.tsx'
import { SpreadFields } from './round-spread-fields.tsx'
import { RoundWeightsPreview, type ShownPreview } from './round-weights-preview.tsx'

export type SettingsRefused = Refused & { preview?: ShownPreview }
type Props = {
  head: { id: string; title: string; revision: number; seed: string; policy: RoundPolicy; weights: Weights; rules: RoundRules }
  changeable: boolean
  partLabels: Record<string, string>
  refused: SettingsRefused | undefined
  preview: ShownPreview | undefined
  onChange: (event: FormEvent<HTMLFormElement>) => void
}

/** What counts for a good pair, what every pair must fulfil, and what that would change, while it is typed. */
export function RoundSettingsPage({ head, changeable, partLabels, refused, preview, onChange }: Props) {
  const t = useT()
  const problem = refused && Object.keys(refused.errors).length > 0 ? refused : undefined
  return (
    <Page
      title={t('rounds.settings.title')}
      lead={t('rounds.settings.lead')}
      back={{ to: `/organiser/rounds/${head.id}`, label: head.title }}
    >
      <ErrorSummary refused={problem} labels={labelsOf(t, partLabels)} />
      {changeable ? null : <Notice>{t('rounds.error.published')}</Notice>}
      <LocaleForm className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]" onChange={onChange} noValidate>
        <fieldset disabled={!changeable} className="min-w-0 space-y-8">
          <input type="hidden" name="revision" value={head.revision} />
          <TextField
            name="title"
            label={t('rounds.name')}
            hint={t('rounds.nameHint')}
            maxLength={120}
            {...fieldState(refused, 'title', head.title)}
          />
          <WeightFields weights={head.weights} partLabels={partLabels} refused={refused} />
          <RadioGroup
            name="policy"
            legend={t('rounds.settings.policy')}
            options={ROUND_POLICIES.map((value) => ({
              value,
              label: t(`rounds.settings.policies.${value}`),
              hint: t(`rounds.settings.policyHints.${value}`),
            }))}
            {...fieldState(refused, 'policy', head.policy)}
          />
          <SpreadFields rules={head.rules} refused={refused} />
          <RuleFields rules={head.rules} refused={refused} />
          <TextField
            name="seed"
            label={t('rounds.settings.seed')}
            hint={t('rounds.settings.seedHint')}
            maxLength={40}
            {...fieldState(refused, 'seed', head.seed)}
          />
          <Button name="intent" value="save">
            {t('ui.save')}
          </Button>
        </fieldset>
        {changeable ? <RoundWeightsPreview preview={preview} /> : null}
      </LocaleForm>
    </Page>
  )
}

function labelsOf(t: ReturnType<typeof useT>, partLabels: Record<string, string>): Record<string, string> {
  const weights = Object.fromEntries(PARTS.map((part) => [`weights.${part}`, partLabels[part] ?? part]))
  return {
    ...weights,
    title: t('rounds.name'),
    seed: t('rounds.settings.seed'),
    maxPerMentor: t('rounds.settings.maxPerMentor'),
    minPoints: t('rounds.settings.minPoints'),
    concave: t('rounds.spread.concave'),
  }
}

type WeightProps = { weights: Weights; partLabels: Record<string, string>; refused: Refused | undefined }

function WeightFields({ weights, partLabels, refused }: WeightProps) {
  const t = useT()
  const [sum, setSum] = useState<number>()
  const add = (event: FormEvent<HTMLFieldSetElement>) => {
    const inputs = event.currentTarget.querySelectorAll('input')
    setSum([...inputs].reduce((total, input) => total + (Number(input.value) || 0), 0))
  }
  return (
    <fieldset className="min-w-0 space-y-4" onChange={add}>
      <legend className="mb-1 font-bold text-xl">{t('rounds.settings.weights')}</legend>
      <p className="text-muted">{t('rounds.settings.weightsHint')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {PARTS.map((part) => (
          <TextField
            key={part}
            name={`weights.${part}`}
            label={partLabels[part] ?? part}
            inputMode="numeric"
            className="max-w-28"
            autoComplete="off"
            {...fieldState(refused, `weights.${part}`, weights[part])}
          />
        ))}
      </div>
      <p role="status" className={sum === undefined || sum === 100 ? 'text-muted' : 'font-bold text-error'}>
        {t('rounds.settings.sum', { sum: sum ?? PARTS.reduce((total, part) => total + weights[part], 0) })}
      </p>
    </fieldset>
  )
}
