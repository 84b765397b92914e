import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { describedBy, FieldFrame, type FieldTexts, fieldId } from './field-frame.tsx'

export { Checkbox, CheckboxGroup, RadioGroup } from './choice-group.tsx'

export type Option = { value: string; label: string }

const texts = ({ name, label, hint, error, optional }: FieldTexts) => ({ name, label, hint, error, optional })

export function TextField({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: FieldTexts & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) {
  const { name } = rest
  return (
    <FieldFrame {...texts({ name, label, hint, error, optional })}>
      <input {...rest} id={fieldId(name)} className={classNames('control', className)} {...describedBy({ name, hint, error })} />
    </FieldFrame>
  )
}

export function DateField(props: Parameters<typeof TextField>[0]) {
  return <TextField {...props} type="date" className="sm:max-w-56" />
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  rows = 6,
  ...rest
}: FieldTexts & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>) {
  const { name } = rest
  return (
    <FieldFrame {...texts({ name, label, hint, error, optional })}>
      <textarea {...rest} rows={rows} id={fieldId(name)} className="control" {...describedBy({ name, hint, error })} />
    </FieldFrame>
  )
}

type SelectProps = FieldTexts &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name'> & { options: Option[]; groups?: { label: string; options: Option[] }[] }

/** Put an option with an empty value first where nothing may be chosen. */
export function SelectField({ label, hint, error, optional, options, groups = [], ...rest }: SelectProps) {
  const { name } = rest
  return (
    <FieldFrame {...texts({ name, label, hint, error, optional })}>
      <select {...rest} id={fieldId(name)} className="control select-arrow" {...describedBy({ name, hint, error })}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

export function FileField({ label, hint, error, optional, ...rest }: FieldTexts & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) {
  const { name } = rest
  return (
    <FieldFrame {...texts({ name, label, hint, error, optional })}>
      <input
        {...rest}
        type="file"
        id={fieldId(name)}
        className={classNames(
          'control',
          'border-dashed p-2 file:me-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border-0 file:bg-ferry-wash file:px-4 file:font-bold file:text-ferry-deep',
        )}
        {...describedBy({ name, hint, error })}
      />
    </FieldFrame>
  )
}
