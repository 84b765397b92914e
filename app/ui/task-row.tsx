import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { LocaleLink } from './locale-link.tsx'
import { Tag, type TagTone } from './tag.tsx'

export function TaskList({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line border-line border-y sm:-mx-3">{children}</ul>
}

type TaskRowProps = { to?: string | undefined; label: string; hint?: string | undefined; status: string; tone?: TagTone | undefined }

/** One task of a list; the whole row leads to it. What is done is plain text with a tick, other states are a tag. */
export function TaskRow({ to, label, hint, status, tone }: TaskRowProps) {
  return (
    <li className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3.5 has-[a:hover]:bg-sunk sm:px-3">
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
      <Status status={status} tone={tone} />
    </li>
  )
}

function Status({ status, tone }: { status: string; tone: TagTone | undefined }) {
  if (tone === 'good') {
    return (
      <span className="inline-flex items-center gap-1.5 text-good">
        <Icon name="check" className="size-5" />
        {status}
      </span>
    )
  }
  return tone ? <Tag tone={tone}>{status}</Tag> : <span className="text-muted">{status}</span>
}
