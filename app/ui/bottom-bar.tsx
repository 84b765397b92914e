import { useT } from '#app/i18n/use-t.tsx'
import { classNames } from './class-names.ts'
import { LocaleLink } from './locale-link.tsx'
import { Count, type NavItem, useIsCurrent } from './site-header.tsx'

/** The five places a person needs most, under the thumb. Only on phones; the same links stand in the header. */
export function BottomBar({ items }: { items: NavItem[] }) {
  const t = useT()
  const isCurrent = useIsCurrent()
  return (
    <nav aria-label={t('nav.more')} className="no-print fixed inset-x-0 bottom-0 z-40 border-t border-line bg-surface sm:hidden">
      <ul className="flex">
        {items.map(({ to, label, count = 0, countLabel = '' }) => (
          <li key={to} className="min-w-0 flex-1">
            <LocaleLink to={to} aria-current={isCurrent(to) ? 'page' : undefined} className={classNames('flex min-h-14 flex-col items-center justify-center px-0.5 text-center text-[0.7rem] leading-tight no-underline', isCurrent(to) ? 'font-bold text-ferry' : 'text-ink')}>
              <span className="max-w-full">{label}</span>
              <Count count={count} label={countLabel} />
            </LocaleLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
