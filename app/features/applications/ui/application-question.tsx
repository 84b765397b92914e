import type { Refused } from '#app/http/handler.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Checkbox, CheckboxGroup, DateField, type Option, RadioGroup, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { fieldState, fieldValues } from '#app/ui/field-state.ts'
import type { SectionId } from '../application.ts'
import type { Answers, Field } from '../application-field.ts'
import { fieldHint, fieldLabel, optionLabel } from '../application-summary.ts'

/** What the server offers to choose from: criteria with what they mean, and the countries by their names. */
export type Offers = {
  criteria: { value: string; label: string; hint?: string }[]
  supports: { value: string; label: string; hint?: string }[]
  countries: Option[]
}

export type QuestionProps = { section: SectionId; field: Field; stored: Answers; offers: Offers; refused: Refused | undefined }

/** One question of the application, drawn from what its field says. */
export function Question(props: QuestionProps) {
  const t = useT()
  const { section, field, stored, offers, refused } = props
  const { name, kind, autoComplete } = field
  const texts = { name, label: fieldLabel(section, field, t), hint: fieldHint(section, field, t) }
  const optional = field.optional === true
  const state = fieldState(refused, name, stored[name] as string | number | undefined)
  if (kind === 'radio' || kind === 'flag' || kind === 'many') return <Choices {...props} />
  if (kind === 'lines')
    return <TextArea {...texts} {...state} optional={optional} rows={4} maxLength={field.max ?? 2000} autoComplete={autoComplete} />
  if (kind === 'day') return <DateField {...texts} {...state} optional={optional} autoComplete={autoComplete} />
  if (kind === 'amount') return <TextField {...texts} {...state} optional={optional} inputMode="numeric" />
  if (kind === 'country') return <SelectField {...texts} {...state} options={[NONE, ...offers.countries]} />
  if (kind === 'select') return <SelectField {...texts} {...state} options={[NONE, ...listOf(field, t)]} />
  const coded = field.tidy ? { autoCapitalize: 'characters', spellCheck: false } : {}
  return <TextField {...texts} {...state} {...coded} optional={optional} autoComplete={autoComplete} />
}

const NONE = { value: '', label: '—' }
const listOf = (field: Field, t: Translate) => (field.options ?? []).map((value) => ({ value, label: optionLabel(field, value, t) }))

function Choices({ section, field, stored, offers, refused }: QuestionProps) {
  const t = useT()
  const { name, kind } = field
  const [label, hint] = [fieldLabel(section, field, t), fieldHint(section, field, t)]
  const state = fieldState(refused, name, stored[name] as string | undefined)
  if (kind === 'flag') {
    const checked = refused ? refused.values[name] === 'yes' : stored[name] === 'yes'
    return <Checkbox name={name} label={label} {...(hint ? { hint } : {})} error={state.error} defaultChecked={checked} />
  }
  if (kind === 'radio') {
    const options = listOf(field, t)
    return (
      <RadioGroup
        name={name}
        legend={label}
        hint={hint}
        options={options}
        inline={options.length < 4 && field.group === 'yesNo'}
        {...state}
      />
    )
  }
  const options = field.source ? offers[field.source] : []
  if (options.length === 0) return null
  return (
    <CheckboxGroup name={name} legend={label} hint={hint} options={options} {...fieldValues(refused, name, stored[name] as string[])} />
  )
}
