import type { ReactNode } from 'react'

/** One number and what it counts. */
export function Stat({ value, label }: { value: string | number; label: string }) {
  return (
    <div className="flex min-w-32 flex-col-reverse justify-end rounded-card border border-line bg-surface px-5 py-4 max-sm:flex-1">
      <dt className="text-muted leading-snug">{label}</dt>
      <dd className="font-display font-semibold text-3xl tabular-nums leading-tight">{value}</dd>
    </div>
  )
}

export function StatList({ children }: { children: ReactNode }) {
  return <dl className="flex flex-wrap gap-4">{children}</dl>
}
