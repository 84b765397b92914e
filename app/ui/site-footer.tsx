import { useT } from '#app/i18n/use-t.tsx'
import { BrandMark } from './brand-mark.tsx'
import { LocaleLink } from './locale-link.tsx'
import type { NavItem } from './site-header.tsx'

/** What this site is and is not, on every page. */
export function SiteFooter({ items }: { items: NavItem[] }) {
  const t = useT()
  return (
    <footer className="mt-16 border-line border-t bg-sunk max-sm:pb-20">
      <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-6 px-4 py-10 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="max-w-[36rem] space-y-3">
          <p className="flex items-center gap-3 font-display font-semibold text-ferry text-xl">
            <BrandMark />
            {t('nav.brand')}
          </p>
          <p className="font-bold">{t('nav.notGovernment')}</p>
          <p className="text-muted">{t('nav.hongKongTime')}</p>
        </div>
        <nav aria-label={t('ui.footer')}>
          <ul className="grid gap-x-10 max-sm:grid-cols-2">
            {items.map(({ to, label }) => (
              <li key={to}>
                <LocaleLink to={to} className="inline-flex min-h-11 items-center">
                  {label}
                </LocaleLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
