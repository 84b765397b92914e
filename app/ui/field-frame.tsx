import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { classNames } from './class-names.ts'

export type FieldTexts = {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
}

export const fieldId = (name: string) => `field-${name}`

/** The ids that tie a control to its hint and its error. */
export function describedBy({ name, hint, error }: Pick<FieldTexts, 'name' | 'hint' | 'error'>) {
  const ids = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? (true as const) : undefined }
}

export function Hint({ name, hint }: Pick<FieldTexts, 'name' | 'hint'>) {
  return hint ? (
    <p id={`${fieldId(name)}-hint`} className="text-muted leading-snug">
      {hint}
    </p>
  ) : null
}

export function FieldError({ name, error }: Pick<FieldTexts, 'name' | 'error'>) {
  const t = useT()
  return error ? (
    <p id={`${fieldId(name)}-error`} className="flex gap-2 font-bold text-error leading-snug">
      <span aria-hidden="true">▲</span>
      <span>{t.dynamic(error)}</span>
    </p>
  ) : null
}

/** Label, hint, error, control: in the order in which they are read. */
export function FieldFrame({ name, label, hint, error, optional, children }: FieldTexts & { children: ReactNode }) {
  const t = useT()
  return (
    <div className={classNames('min-w-0 space-y-1.5', error && 'border-s-4 border-error ps-3')}>
      <label htmlFor={fieldId(name)} className="block font-bold">
        {label}
        {optional ? <span className="font-normal text-muted"> {t('ui.optional')}</span> : null}
      </label>
      <Hint name={name} hint={hint} />
      <FieldError name={name} error={error} />
      {children}
    </div>
  )
}
