import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { classNames } from './class-names.ts'

export type FieldTexts = { name: string; label: string; hint?: string | undefined; error?: string | undefined; optional?: boolean | undefined }

export const fieldId = (name: string) => `field-${name}`

/** The ids that tie a control to its hint and its error. */
export function describedBy({ name, hint, error }: Pick<FieldTexts, 'name' | 'hint' | 'error'>) {
  const ids = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean).join(' ')
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(error ? { 'aria-invalid': true as const } : {}) }
}

export const controlClass = (error?: string) =>
  classNames('block min-h-12 w-full rounded-control border bg-surface px-3 py-2 text-ink', error ? 'border-2 border-error' : 'border-control')

export function Hint({ name, hint }: Pick<FieldTexts, 'name' | 'hint'>) {
  return hint ? (
    <p id={`${fieldId(name)}-hint`} className="text-muted">
      {hint}
    </p>
  ) : null
}

export function FieldError({ name, error }: Pick<FieldTexts, 'name' | 'error'>) {
  const t = useT()
  return error ? (
    <p id={`${fieldId(name)}-error`} className="font-bold text-error">
      {t.dynamic(error)}
    </p>
  ) : null
}

/** Label, hint, error, control: in the order in which they are read. */
export function FieldFrame({ name, label, hint, error, optional, children }: FieldTexts & { children: ReactNode }) {
  const t = useT()
  return (
    <div className={classNames('space-y-1', error && 'border-s-4 border-error ps-3')}>
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
