import type { Refused } from '#app/http/handler.server.ts'
import type { Option } from '#app/ui/field.tsx'
import { describedBy, FieldFrame, fieldId } from '#app/ui/field-frame.tsx'
import { fieldState } from '#app/ui/field-state.ts'

type AnswerProps = { name: string; of: string; label: string; refused: Refused | undefined }

/** Many answers of one kind stand on a page: each field's id names what it is about, and what is sent does not. */
const idFor = (name: string, of: string) => `${name}-${of}`

export function AnswerSelect({ name, of, label, refused, options }: AnswerProps & { options: Option[] }) {
  const { error, defaultValue } = fieldState(refused, name)
  const id = idFor(name, of)
  return (
    <FieldFrame name={id} label={label} error={error}>
      <select
        name={name}
        id={fieldId(id)}
        defaultValue={defaultValue}
        className="control select-arrow"
        {...describedBy({ name: id, hint: undefined, error })}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export function AnswerNote({ name, of, label, refused, maxLength }: AnswerProps & { maxLength: number }) {
  const { error, defaultValue } = fieldState(refused, name)
  const id = idFor(name, of)
  return (
    <FieldFrame name={id} label={label} error={error} optional>
      <textarea
        name={name}
        id={fieldId(id)}
        rows={3}
        maxLength={maxLength}
        defaultValue={defaultValue}
        className="control"
        {...describedBy({ name: id, hint: undefined, error })}
      />
    </FieldFrame>
  )
}

/** What was refused, if it was the answer about this one. */
export function refusedAbout(refused: Refused | undefined, idField: string, of: string): Refused | undefined {
  return refused?.values[idField] === of ? refused : undefined
}

/** The same refusal for the summary, so that its links lead to the fields of the answer that was sent. */
export function withFieldsOf(refused: Refused | undefined): Refused | undefined {
  const of = refused?.values.requestId ?? refused?.values.mentorshipId ?? refused?.values.mentorId
  if (!refused || typeof of !== 'string') return refused
  const errors = Object.entries(refused.errors).map(([name, keys]) => [name === '' ? '' : idFor(name, of), keys])
  return { ...refused, errors: Object.fromEntries(errors) }
}
