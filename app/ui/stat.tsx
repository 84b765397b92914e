import type { ReactNode } from 'react'

export function Stat({ value, label }: { value: string | number; label: string }) {
  return (
    <div className="min-w-32 rounded-card border border-line bg-surface px-5 py-4">
      <dt className="text-muted">{label}</dt>
      <dd className="font-display font-semibold text-3xl tabular-nums">{value}</dd>
    </div>
  )
}

export function StatList({ children }: { children: ReactNode }) {
  return <dl className="flex flex-wrap gap-4">{children}</dl>
}
