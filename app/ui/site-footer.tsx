import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from './locale-link.tsx'

export function SiteFooter() {
  const t = useT()
  return (
    <footer className="mt-16 border-t border-line bg-sunk">
      <div className="mx-auto max-w-6xl space-y-2 px-4 py-8 pb-28 sm:pb-8">
        <p className="font-bold">{t('nav.notGovernment')}</p>
        <p className="text-muted">{t('nav.hongKongTime')}</p>
        <p>
          <LocaleLink to="/guides" className="inline-flex min-h-8 items-center">
            {t('nav.guides')}
          </LocaleLink>
        </p>
      </div>
    </footer>
  )
}
