import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from './locale-link.tsx'

/** Ways to the page before and after; addresses without the language. */
export function Pager({ previous, next, summary }: { previous?: string | undefined; next?: string | undefined; summary?: string | undefined }) {
  const t = useT()
  if (!previous && !next && !summary) return null
  return (
    <nav aria-label={t('ui.pages')} className="flex flex-wrap items-center justify-between gap-4 border-t border-line pt-4">
      <span>
        {previous ? (
          <LocaleLink to={previous} rel="prev" className="inline-flex min-h-11 items-center gap-2">
            <span aria-hidden="true" className="mirror">
              ←
            </span>
            {t('ui.previous')}
          </LocaleLink>
        ) : null}
      </span>
      {summary ? <span className="text-muted">{summary}</span> : null}
      <span>
        {next ? (
          <LocaleLink to={next} rel="next" className="inline-flex min-h-11 items-center gap-2">
            {t('ui.next')}
            <span aria-hidden="true" className="mirror">
              →
            </span>
          </LocaleLink>
        ) : null}
      </span>
    </nav>
  )
}
