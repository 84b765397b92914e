import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { BrandMark } from './brand-mark.tsx'
import { classNames } from './class-names.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { LocaleLink } from './locale-link.tsx'

/** `below`: on phones it stands in the bottom bar, and is not repeated above. */
export type NavItem = { to: string; label: string; count?: number; countLabel?: string; below?: boolean }

/** Count beside a word, read out as a sentence. */
export function Count({ count, label }: { count: number; label: string }) {
  return count > 0 ? (
    <>
      <span aria-hidden="true" className="ms-1 inline-flex min-w-6 items-center justify-center rounded-full bg-lantern px-1.5 text-paper leading-6">
        {count > 99 ? '99+' : count}
      </span>
      <span className="sr-only"> ({label})</span>
    </>
  ) : null
}

export function useIsCurrent() {
  const { pathname } = useLocation()
  const locale = useLocale()
  return (to: string) => (to === '/' ? pathname === href(locale, '/') : pathname === href(locale, to) || pathname.startsWith(`${href(locale, to)}/`))
}

export function SiteHeader({ items, banner, children }: { items: NavItem[]; banner?: string | undefined; children: ReactNode }) {
  const t = useT()
  const isCurrent = useIsCurrent()
  return (
    <header className="border-b border-line">
      {banner ? <p className="bg-lantern-wash px-4 py-1 text-center text-sm">{banner}</p> : null}
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
        <LocaleLink to="/" className="inline-flex min-h-11 items-center gap-3 font-display font-semibold text-2xl text-ferry no-underline">
          <BrandMark />
          {t('nav.brand')}
        </LocaleLink>
        <LanguageSwitch />
      </div>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-4 px-4 pb-2">
        <nav aria-label={t('nav.main')} className="flex flex-wrap gap-x-1">
          {items.map(({ to, label, count = 0, countLabel = '', below = false }) => (
            <LocaleLink
              key={to}
              to={to}
              aria-current={isCurrent(to) ? 'page' : undefined}
              className={classNames('-ms-2 me-2 min-h-11 items-center border-b-4 px-2', below ? 'hidden sm:inline-flex' : 'inline-flex', isCurrent(to) ? 'border-ferry font-bold text-ink no-underline' : 'border-transparent text-ink')}
            >
              {label}
              <Count count={count} label={countLabel} />
            </LocaleLink>
          ))}
        </nav>
        <div className="flex flex-wrap items-center gap-x-3">{children}</div>
      </div>
    </header>
  )
}
