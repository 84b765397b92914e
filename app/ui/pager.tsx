import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from './locale-link.tsx'

type PagerProps = { previous?: string | undefined; next?: string | undefined; summary?: string | undefined }

/** Ways to the page before and after; addresses without the language. */
export function Pager({ previous, next, summary }: PagerProps) {
  const t = useT()
  if (!previous && !next && !summary) return null
  return (
    <nav aria-label={t('ui.pages')} className="flex flex-wrap items-center justify-between gap-4 pt-2">
      <span>
        {previous ? (
          <Way to={previous} rel="prev">
            <Arrow>←</Arrow>
            {t('ui.previous')}
          </Way>
        ) : null}
      </span>
      {summary ? <span className="text-muted max-sm:order-first max-sm:basis-full">{summary}</span> : null}
      <span>
        {next ? (
          <Way to={next} rel="next">
            {t('ui.next')}
            <Arrow>→</Arrow>
          </Way>
        ) : null}
      </span>
    </nav>
  )
}

function Way({ to, rel, children }: { to: string; rel: string; children: ReactNode }) {
  return (
    <LocaleLink
      to={to}
      rel={rel}
      className="inline-flex min-h-11 items-center gap-2 rounded-control border border-control bg-surface px-4 font-bold no-underline hover:bg-sunk"
    >
      {children}
    </LocaleLink>
  )
}

const Arrow = ({ children }: { children: string }) => (
  <span aria-hidden="true" className="mirror">
    {children}
  </span>
)
