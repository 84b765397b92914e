import type { ReactNode } from 'react'
import { LocaleLink } from './locale-link.tsx'
import { Tag, type TagTone } from './tag.tsx'

export function TaskList({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line border-y border-line">{children}</ul>
}

/** One task of a list; the whole row leads to it. `done` states are plain text, others a tag. */
export function TaskRow({ to, label, hint, status, tone }: { to?: string | undefined; label: string; hint?: string | undefined; status: string; tone?: TagTone | undefined }) {
  return (
    <li className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3 hover:bg-sunk">
      <span className="min-w-0">
        {to ? (
          <LocaleLink to={to} className="inline-flex min-h-8 items-center after:absolute after:inset-0">
            {label}
          </LocaleLink>
        ) : (
          <span className="text-muted">{label}</span>
        )}
        {hint ? <span className="block text-muted">{hint}</span> : null}
      </span>
      {tone ? <Tag tone={tone}>{status}</Tag> : <span>{status}</span>}
    </li>
  )
}
