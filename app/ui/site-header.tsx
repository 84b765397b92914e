import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { BrandMark } from './brand-mark.tsx'
import { Count } from './count.tsx'
import { Icon, type IconName } from './icon.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { LocaleLink } from './locale-link.tsx'

export type NavItem = { to: string; label: string; icon?: IconName; count?: number; countLabel?: string }

export function useIsCurrent() {
  const { pathname } = useLocation()
  const locale = useLocale()
  return (to: string) =>
    to === '/' ? pathname === href(locale, '/') : pathname === href(locale, to) || pathname.startsWith(`${href(locale, to)}/`)
}

/** Brand, languages and the main links. On a phone the links fold into a menu, which needs no script. */
export function SiteHeader({ items, banner, children }: { items: NavItem[]; banner?: string | undefined; children: ReactNode }) {
  const t = useT()
  const { pathname } = useLocation()
  return (
    <header className="relative z-30">
      {banner ? <p className="bg-lantern-wash px-2 py-1 text-center text-xs sm:text-sm">{banner}</p> : null}
      <div className="relative mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 px-4 pt-2 sm:pt-4">
        <LocaleLink to="/" className="inline-flex min-h-12 items-center gap-3 font-display font-semibold text-2xl text-ferry no-underline">
          <BrandMark />
          {t('nav.brand')}
        </LocaleLink>
        <div className="order-last -mx-2 basis-full sm:order-none sm:ms-auto sm:basis-auto">
          <LanguageSwitch />
        </div>
        {/* Another page closes the menu. */}
        <details key={pathname} className="open-when-wide group ms-auto sm:basis-full">
          <summary className="inline-flex min-h-11 list-none items-center gap-2 rounded-control border-2 border-control px-3 font-bold group-open:bg-sunk [&::-webkit-details-marker]:hidden">
            <Icon name="menu" />
            {t('ui.menu')}
          </summary>
          <div className="max-sm:absolute max-sm:inset-x-0 max-sm:top-16 max-sm:border-line max-sm:border-y max-sm:bg-surface max-sm:p-4 max-sm:shadow-lg sm:flex sm:items-end sm:justify-between sm:gap-4">
            <MainNav items={items} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1 max-sm:mt-3 max-sm:border-line max-sm:border-t max-sm:pt-3 sm:shrink-0 sm:pb-1">
              {children}
            </div>
          </div>
        </details>
      </div>
      <div aria-hidden="true" className="tile-band tile mt-1.5" />
    </header>
  )
}

function MainNav({ items }: { items: NavItem[] }) {
  const t = useT()
  const isCurrent = useIsCurrent()
  return (
    <nav aria-label={t('nav.main')} className="min-w-0">
      <ul className="flex flex-wrap max-sm:grid max-sm:grid-cols-2 sm:-mx-3">
        {items.map(({ to, label, count = 0, countLabel = '' }) => (
          <li key={to}>
            <LocaleLink to={to} aria-current={isCurrent(to) ? 'page' : undefined} className="menu-link">
              {label}
              <Count count={count} label={countLabel} />
            </LocaleLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
