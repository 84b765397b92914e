import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField, SelectField, TextArea } from '#app/ui/field.tsx'
import { FieldError } from '#app/ui/field-frame.tsx'
import { fieldState, fieldValues } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { DUE_DAYS, ITEM_REASONS, itemReasonKey } from '../case.ts'

type Target = {
  target: string
  label: string
  hint?: string
  chosen?: boolean
  reasonCode?: string | null
  reasonText?: string | null
}
type Props = { token: string; papers: Target[]; sections: Target[]; dueOn: string; refused: Refused | undefined }

/** What has to change, why, and by when. Without scripts all reasons stand open; with CSS only the chosen ones do. */
export function AskForm({ token, papers, sections, dueOn, refused }: Props) {
  const t = useT()
  const all = [...papers, ...sections]
  const labels = {
    targets: t('casework.ask.targets'),
    dueOn: t('casework.ask.due'),
    ...Object.fromEntries(
      all.flatMap(({ target, label }) => [
        [`reasons.${target}`, t('casework.ask.reasonFor', { what: label })],
        [`words.${target}`, t('casework.ask.wordsFor', { what: label })],
      ]),
    ),
  }
  const chosen = fieldValues(
    refused,
    'targets',
    all.filter((one) => one.chosen).map(({ target }) => target),
  )
  return (
    <LocaleForm className="space-y-8" noValidate>
      <ErrorSummary refused={refused} labels={labels} />
      <input type="hidden" name="token" value={token} />
      <fieldset className="space-y-6" id="field-targets" tabIndex={-1}>
        <legend className="font-bold text-xl">{labels.targets}</legend>
        <FieldError name="targets" error={chosen.error} />
        {papers.length > 0 ? (
          <Targets title={t('casework.ask.papers')} targets={papers} chosen={chosen.defaultValues} refused={refused} />
        ) : null}
        <Targets title={t('casework.ask.sections')} targets={sections} chosen={chosen.defaultValues} refused={refused} />
      </fieldset>
      <DateField
        name="dueOn"
        label={labels.dueOn}
        hint={t('casework.ask.dueHint', { min: DUE_DAYS.min, max: DUE_DAYS.max })}
        {...fieldState(refused, 'dueOn', dueOn)}
      />
      <Button>{t('casework.ask.send')}</Button>
    </LocaleForm>
  )
}

type TargetsProps = { title: string; targets: Target[]; chosen: readonly string[]; refused: Refused | undefined }

function Targets({ title, targets, chosen, refused }: TargetsProps) {
  return (
    <div className="space-y-3">
      <h2 className="text-lg">{title}</h2>
      {targets.map((one) => (
        <TargetChoice key={one.target} one={one} checked={chosen.includes(one.target)} refused={refused} />
      ))}
    </div>
  )
}

function TargetChoice({ one, checked, refused }: { one: Target; checked: boolean; refused: Refused | undefined }) {
  const t = useT()
  const { target, label, hint, reasonCode, reasonText } = one
  const reasons = ITEM_REASONS.map((value) => ({ value, label: t.dynamic(itemReasonKey('office', value)) }))
  return (
    <div className="group rounded-card border border-line bg-surface p-4">
      <label className="flex min-h-11 cursor-pointer items-start gap-3">
        <input type="checkbox" name="targets" value={target} defaultChecked={checked} className="mt-0.5 size-6 shrink-0 accent-ferry" />
        <span className="min-w-0 break-words">
          {label}
          {hint ? <span className="block text-muted">{hint}</span> : null}
        </span>
      </label>
      <div className="hidden space-y-4 pt-3 group-has-[:checked]:block">
        <SelectField
          name={`reasons.${target}`}
          label={t('casework.ask.reasonFor', { what: label })}
          options={[{ value: '', label: t('casework.paper.reasonNone') }, ...reasons]}
          {...fieldState(refused, `reasons.${target}`, reasonCode)}
        />
        <TextArea
          name={`words.${target}`}
          label={t('casework.ask.wordsFor', { what: label })}
          hint={t('casework.paper.wordsHint')}
          rows={2}
          maxLength={2000}
          optional
          {...fieldState(refused, `words.${target}`, reasonText)}
        />
      </div>
    </div>
  )
}
