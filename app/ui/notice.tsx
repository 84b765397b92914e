import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const TONES = {
  info: { box: 'border-harbour bg-harbour-wash', tile: 'bg-harbour', sign: 'i' },
  success: { box: 'border-good bg-good-wash', tile: 'bg-good', sign: '✓' },
  warning: { box: 'border-amber bg-amber-wash', tile: 'bg-amber', sign: '!' },
  error: { box: 'border-error bg-error-wash', tile: 'bg-error', sign: '!' },
} as const

type NoticeProps = { tone?: keyof typeof TONES; title?: string; children?: ReactNode; live?: boolean }

/** Something to know before going on. Not for the errors of a form: that is the error summary. */
export function Notice({ tone = 'info', title, children, live = false }: NoticeProps) {
  const { box, tile, sign } = TONES[tone]
  return (
    <div role={live ? 'status' : undefined} className={classNames('flex gap-3 rounded-card border p-4', box)}>
      <span
        aria-hidden="true"
        className={classNames(
          'tile mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-tile font-bold text-paper text-sm leading-none',
          tile,
        )}
      >
        {sign}
      </span>
      <div className="min-w-0 space-y-1">
        {title ? <p className="font-bold">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
