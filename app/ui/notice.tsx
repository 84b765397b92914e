import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const TONES = {
  info: 'border-harbour bg-harbour-wash',
  success: 'border-good bg-good-wash',
  warning: 'border-amber bg-amber-wash',
  error: 'border-error bg-error-wash',
} as const

/** Something to know before going on. Not for the errors of a form: that is the error summary. */
export function Notice({ tone = 'info', title, children, live = false }: { tone?: keyof typeof TONES; title?: string; children?: ReactNode; live?: boolean }) {
  return (
    <div role={live ? 'status' : undefined} className={classNames('rounded-card border-s-8 p-4', TONES[tone])}>
      {title ? <p className="font-bold">{title}</p> : null}
      {children}
    </div>
  )
}
