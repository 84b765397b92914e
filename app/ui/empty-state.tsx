import type { ReactNode } from 'react'

/** Nothing here yet: why, and what to do about it. */
export function EmptyState({ title, text, action }: { title: string; text?: string; action?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-4 rounded-card border border-line bg-surface p-6">
      <span aria-hidden="true" className="grid shrink-0 grid-cols-2 gap-1">
        <span className="size-5 rounded-tile border-2 border-control border-dashed" />
        <span className="size-5 rounded-tile border-2 border-control border-dashed" />
        <span className="size-5 rounded-tile border-2 border-control border-dashed" />
        <span className="tile size-5 rounded-tile bg-area" />
      </span>
      <div className="min-w-0 flex-1 basis-64 space-y-3">
        <p className="font-bold text-lg leading-snug">{title}</p>
        {text ? <p className="text-muted">{text}</p> : null}
        {action}
      </div>
    </div>
  )
}
