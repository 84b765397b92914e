import { fieldId } from '#app/ui/field-frame.tsx'

type Props = { name: string; value: string; label: string; checked: boolean; first?: boolean; hiddenLabel?: string }

/** One checkbox of a list. The first of a list carries the field's id, so that the error summary can lead to it. */
export function Tick({ name, value, label, checked, first = false, hiddenLabel }: Props) {
  const id = first ? fieldId(name) : `${fieldId(name)}-${value}`
  return (
    <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2">
      <input type="checkbox" id={id} name={name} value={value} defaultChecked={checked} className="mt-0.5 size-6 shrink-0 accent-ferry" />
      <span>
        {hiddenLabel ? <span className="sr-only">{hiddenLabel} </span> : null}
        {label}
      </span>
    </label>
  )
}
