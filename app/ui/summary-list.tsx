import type { ReactNode } from 'react'
import { LocaleLink } from './locale-link.tsx'

export type SummaryRow = { label: string; value: ReactNode; change?: { to: string; label: string } | undefined }

/** Answers to check, each with its own way to change it. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      {rows.map(({ label, value, change }) => (
        <div key={label} className="grid gap-x-6 gap-y-1 py-3.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto]">
          <dt className="font-bold">{label}</dt>
          <dd className="min-w-0">{value}</dd>
          {change ? (
            <dd>
              <LocaleLink to={change.to} className="inline-flex min-h-8 items-center">
                {change.label}
                <span className="sr-only"> {label}</span>
              </LocaleLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
