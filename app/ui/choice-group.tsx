import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { describedBy, FieldError, fieldId, Hint } from './field-frame.tsx'

export type Choice = { value: string; label: string; hint?: string }
type GroupProps = { name: string; legend: string; options: Choice[]; hint?: string | undefined; error?: string | undefined; inline?: boolean }

function Group({ name, legend, hint, error, inline, children }: Omit<GroupProps, 'options'> & { children: ReactNode }) {
  return (
    <fieldset className={classNames('space-y-1', error && 'border-s-4 border-error ps-3')} {...describedBy({ name, hint, error })}>
      <legend className="mb-1 font-bold">{legend}</legend>
      <Hint name={name} hint={hint} />
      <FieldError name={name} error={error} />
      <div className={inline ? 'flex flex-wrap gap-x-6 gap-y-1' : 'space-y-1'}>{children}</div>
    </fieldset>
  )
}

/** The first choice carries the group's id, so that a link in the error summary leads to it. */
function Choice({ type, name, choice, first, checked }: { type: 'radio' | 'checkbox'; name: string; choice: Choice; first: boolean; checked: boolean }) {
  const id = first ? fieldId(name) : `${fieldId(name)}-${choice.value}`
  return (
    <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2">
      <input type={type} id={id} name={name} value={choice.value} defaultChecked={checked} className="mt-0.5 size-6 shrink-0 accent-ferry" />
      <span>
        {choice.label}
        {choice.hint ? <span className="block text-muted">{choice.hint}</span> : null}
      </span>
    </label>
  )
}

export function RadioGroup({ options, defaultValue, ...group }: GroupProps & { defaultValue?: string | undefined }) {
  return (
    <Group {...group}>
      {options.map((choice, at) => (
        <Choice key={choice.value} type="radio" name={group.name} choice={choice} first={at === 0} checked={choice.value === defaultValue} />
      ))}
    </Group>
  )
}

/** Sends its name once for every chosen value. */
export function CheckboxGroup({ options, defaultValues = [], ...group }: GroupProps & { defaultValues?: readonly string[] }) {
  return (
    <Group {...group}>
      {options.map((choice, at) => (
        <Choice key={choice.value} type="checkbox" name={group.name} choice={choice} first={at === 0} checked={defaultValues.includes(choice.value)} />
      ))}
    </Group>
  )
}

export function Checkbox({ name, label, hint, error, value = 'yes', defaultChecked = false }: { name: string; label: string; hint?: string; error?: string | undefined; value?: string; defaultChecked?: boolean }) {
  return (
    <div className={classNames(error && 'border-s-4 border-error ps-3')}>
      <FieldError name={name} error={error} />
      <Choice type="checkbox" name={name} choice={{ value, label, ...(hint ? { hint } : {}) }} first checked={defaultChecked} />
    </div>
  )
}
