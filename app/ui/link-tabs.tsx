import { classNames } from './class-names.ts'
import { LocaleLink } from './locale-link.tsx'

export type LinkTab = { to: string; label: string; count?: number; current: boolean }

/** Tabs that are links: each has its own address. */
export function LinkTabs({ items, label }: { items: LinkTab[]; label: string }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-1 border-b-2 border-line">
      {items.map(({ to, label, count, current }) => (
        <LocaleLink
          key={to}
          to={to}
          aria-current={current ? 'page' : undefined}
          className={classNames('-mb-0.5 inline-flex min-h-11 items-center border-b-4 px-3', current ? 'border-ferry font-bold text-ink no-underline' : 'border-transparent')}
        >
          {label}
          {count === undefined ? '' : ` (${count})`}
        </LocaleLink>
      ))}
    </nav>
  )
}
