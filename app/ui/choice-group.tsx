import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { describedBy, FieldError, fieldId, Hint } from './field-frame.tsx'

export type Choice = { value: string; label: string; hint?: string }
type GroupProps = {
  name: string
  legend: string
  options: Choice[]
  hint?: string | undefined
  error?: string | undefined
  inline?: boolean
}

function Group({ name, legend, hint, error, inline, children }: Omit<GroupProps, 'options'> & { children: ReactNode }) {
  // A group cannot be invalid by itself, as a control can; its message is tied to it all the same.
  const { 'aria-describedby': texts } = describedBy({ name, hint, error })
  return (
    <fieldset className={classNames('min-w-0 space-y-1', error && 'border-error border-s-4 ps-3')} aria-describedby={texts}>
      <legend className="mb-1 font-bold">{legend}</legend>
      <Hint name={name} hint={hint} />
      <FieldError name={name} error={error} />
      <div className={inline ? 'flex flex-wrap gap-2 pt-1' : 'grid gap-2 pt-1'}>{children}</div>
    </fieldset>
  )
}

type ChoiceProps = { type: 'radio' | 'checkbox'; name: string; choice: Choice; first: boolean; checked: boolean; bare?: boolean }

const TILE =
  'rounded-control border border-line bg-surface px-4 py-2.5 transition-colors duration-150 hover:border-control has-checked:border-ferry has-checked:bg-ferry-wash'

/** The whole tile can be pressed. The first choice carries the group's id, so that a link in the error summary leads to it. */
function Choice({ type, name, choice, first, checked, bare }: ChoiceProps) {
  const id = first ? fieldId(name) : `${fieldId(name)}-${choice.value}`
  return (
    <label htmlFor={id} className={classNames('flex min-h-12 min-w-0 items-start gap-3', bare ? 'py-2' : TILE)}>
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        className="mt-0.5 size-6 shrink-0 accent-ferry"
      />
      <span className="min-w-0">
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
        <Choice
          key={choice.value}
          type="radio"
          name={group.name}
          choice={choice}
          first={at === 0}
          checked={choice.value === defaultValue}
        />
      ))}
    </Group>
  )
}

/** Sends its name once for every chosen value. */
export function CheckboxGroup({ options, defaultValues = [], ...group }: GroupProps & { defaultValues?: readonly string[] }) {
  return (
    <Group {...group}>
      {options.map((choice, at) => (
        <Choice
          key={choice.value}
          type="checkbox"
          name={group.name}
          choice={choice}
          first={at === 0}
          checked={defaultValues.includes(choice.value)}
        />
      ))}
    </Group>
  )
}

type CheckboxProps = { name: string; label: string; hint?: string; error?: string | undefined; value?: string; defaultChecked?: boolean }

export function Checkbox({ name, label, hint, error, value = 'yes', defaultChecked = false }: CheckboxProps) {
  return (
    <div className={classNames('min-w-0', error && 'border-error border-s-4 ps-3')}>
      <FieldError name={name} error={error} />
      <Choice bare type="checkbox" name={name} choice={{ value, label, ...(hint ? { hint } : {}) }} first checked={defaultChecked} />
    </div>
  )
}
