import type { ReactNode } from 'react'

/** Nothing here yet: why, and what to do about it. */
export function EmptyState({ title, text, action }: { title: string; text?: string; action?: ReactNode }) {
  return (
    <div className="space-y-3 rounded-card border border-line border-dashed p-6">
      <p className="font-bold text-lg">{title}</p>
      {text ? <p className="text-muted">{text}</p> : null}
      {action}
    </div>
  )
}
