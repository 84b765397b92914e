import { useLocation } from '@remix-run/react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { ENDONYM, LOCALES, REGIONAL, switchLocale } from '#app/lib/locales.ts'

/** The same page in another language. A whole load: the document's language changes with it. */
export function LanguageSwitch() {
  const t = useT()
  const current = useLocale()
  const { pathname, search } = useLocation()
  return (
    <nav aria-label={t('nav.language')}>
      <ul className="flex flex-wrap">
        {LOCALES.map((locale) => (
          <li key={locale} lang={REGIONAL[locale]}>
            {locale === current ? (
              <span aria-current="true" className="inline-flex min-h-11 items-center px-2 font-bold">
                {ENDONYM[locale]}
              </span>
            ) : (
              <a
                href={switchLocale(pathname, locale) + search}
                hrefLang={REGIONAL[locale]}
                className="inline-flex min-h-11 items-center px-2"
              >
                {ENDONYM[locale]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
