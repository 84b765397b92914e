import { useLocation } from '@remix-run/react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { ENDONYM, LOCALES, REGIONAL, switchLocale } from '#app/lib/locales.ts'

/** The same page in another language. A whole load: the document's language changes with it. */
export function LanguageSwitch() {
  const t = useT()
  const current = useLocale()
  const { pathname, search } = useLocation()
  return (
    <nav aria-label={t('nav.language')} className="flex flex-wrap gap-x-1">
      {LOCALES.map((locale) =>
        locale === current ? (
          <span key={locale} lang={REGIONAL[locale]} aria-current="true" className="inline-flex min-h-11 items-center px-2 font-bold">
            {ENDONYM[locale]}
          </span>
        ) : (
          <a key={locale} href={switchLocale(pathname, locale) + search} lang={REGIONAL[locale]} hrefLang={REGIONAL[locale]} className="inline-flex min-h-11 items-center px-2">
            {ENDONYM[locale]}
          </a>
        ),
      )}
    </nav>
  )
}
