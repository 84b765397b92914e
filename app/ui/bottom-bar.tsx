import { useT } from '#app/i18n/use-t.tsx'
import { Count } from './count.tsx'
import { Icon } from './icon.tsx'
import { LocaleLink } from './locale-link.tsx'
import { type NavItem, useIsCurrent } from './site-header.tsx'

/** The five places a person needs most, under the thumb. Only on phones; the same links stand in the header's menu. */
export function BottomBar({ items }: { items: NavItem[] }) {
  const t = useT()
  const isCurrent = useIsCurrent()
  return (
    <nav
      aria-label={t('ui.shortcuts')}
      className="no-print fixed inset-x-0 bottom-0 z-40 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <ul className="flex px-1">
        {items.map(({ to, label, icon, count = 0, countLabel = '' }) => (
          <li key={to} className="min-w-0 flex-auto">
            <LocaleLink to={to} aria-current={isCurrent(to) ? 'page' : undefined} className="bar-link">
              {icon ? <Icon name={icon} className="size-5.5" /> : null}
              <span className="max-w-full">{label}</span>
              <span className="absolute start-1/2 top-0 ms-1">
                <Count count={count} label={countLabel} />
              </span>
            </LocaleLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
