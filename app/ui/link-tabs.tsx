import { classNames } from './class-names.ts'
import { LocaleLink } from './locale-link.tsx'

export type LinkTab = { to: string; label: string; count?: number | string; current: boolean }

/** Tabs that are links: each has its own address. */
export function LinkTabs({ items, label }: { items: LinkTab[]; label: string }) {
  return (
    <nav aria-label={label} className="border-line border-b-2">
      <ul className="flex flex-wrap gap-x-1">
        {items.map(({ to, label, count, current }) => (
          <li key={to}>
            <LocaleLink
              to={to}
              aria-current={current ? 'page' : undefined}
              className={classNames(
                '-mb-0.5 inline-flex min-h-12 items-center gap-2 border-b-4 px-3 no-underline',
                current ? 'border-area font-bold text-ink' : 'border-transparent hover:border-control',
              )}
            >
              {label}
              {count === undefined ? null : (
                <span className="rounded-full bg-sunk px-2 text-ink text-sm tabular-nums leading-6">{count}</span>
              )}
            </LocaleLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
