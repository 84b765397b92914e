import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { describedBy, FieldError, FieldFrame, fieldId } from '#app/ui/field-frame.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { AnswerSelect, refusedAbout } from './answer-fields.tsx'
import type { Vetter } from './vetting-page.tsx'

type Props = {
  mentorId: string
  name: string
  label: string
  organisations: Vetter[]
  usualUntil: string
  refused: Refused | undefined
}

/** An organisation's word: what was checked, and until when it holds. */
export function WordForm({ mentorId, name, label, organisations, usualUntil, refused: any }: Props) {
  const t = useT()
  const refused = any?.values.intent === 'vet' ? refusedAbout(any, 'mentorId', mentorId) : undefined
  const references = Array.from({ length: 5 }, (_, n) => ({ value: String(n + 1), label: String(n + 1) }))
  return (
    <details open={refused !== undefined}>
      <summary className="min-h-8 font-bold text-harbour">
        {label}
        {label.includes(name) ? null : <span className="sr-only">: {name}</span>}
      </summary>
      <LocaleForm to="/organiser/mentors" className="space-y-4 pt-3" noValidate>
        <input type="hidden" name="mentorId" value={mentorId} />
        <AnswerSelect
          name="organisationId"
          of={mentorId}
          label={t('mentoring.vetting.organisation')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name.text }))}
          refused={refused}
        />
        <AnswerSelect name="references" of={mentorId} label={t('mentoring.vetting.references')} options={references} refused={refused} />
        <Until mentorId={mentorId} usualUntil={usualUntil} refused={refused} />
        <Conduct mentorId={mentorId} refused={refused} />
        <Button name="intent" value="vet">
          {t('mentoring.vetting.give')}
          <span className="sr-only">: {name}</span>
        </Button>
      </LocaleForm>
    </details>
  )
}

type FieldProps = { mentorId: string; refused: Refused | undefined }

function Until({ mentorId, usualUntil, refused }: FieldProps & { usualUntil: string }) {
  const t = useT()
  const { error, defaultValue } = fieldState(refused, 'validUntil', usualUntil)
  const name = `validUntil-${mentorId}`
  const hint = t('mentoring.vetting.untilHint')
  return (
    <FieldFrame name={name} label={t('mentoring.vetting.until')} hint={hint} error={error}>
      <input
        type="date"
        name="validUntil"
        id={fieldId(name)}
        defaultValue={defaultValue}
        className="control sm:max-w-56"
        {...describedBy({ name, hint, error })}
      />
    </FieldFrame>
  )
}

function Conduct({ mentorId, refused }: FieldProps) {
  const t = useT()
  const { error } = fieldState(refused, 'conduct')
  const name = `conduct-${mentorId}`
  return (
    <div className={error ? 'border-error border-s-4 ps-3' : undefined}>
      <FieldError name={name} error={error} />
      <label htmlFor={fieldId(name)} className="flex min-h-12 items-start gap-3 py-2">
        <input
          type="checkbox"
          name="conduct"
          value="yes"
          id={fieldId(name)}
          defaultChecked={refused?.values.conduct === 'yes'}
          className="mt-0.5 size-6 shrink-0 accent-ferry"
          {...describedBy({ name, hint: undefined, error })}
        />
        <span className="min-w-0">{t('mentoring.vetting.conduct')}</span>
      </label>
    </div>
  )
}
