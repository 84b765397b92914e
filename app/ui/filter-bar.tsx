import { Children, type ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from './button.tsx'
import { LocaleForm, LocaleLink } from './locale-link.tsx'

export type Chip = { label: string; removeTo: string }

type FilterBarProps = { to: string; label: string; submit: string; children: ReactNode; chips?: Chip[] }

/**
 * Search and filters that live in the address: a plain GET form, and a chip for each filter that is on. On a phone the
 * first field stands open and the others fold away, so that results are near.
 */
export function FilterBar({ to, label, submit, children, chips = [] }: FilterBarProps) {
  const [first, ...others] = Children.toArray(children)
  return (
    <search className="block space-y-4 rounded-card border border-line bg-sunk p-4 sm:p-5">
      <LocaleForm to={to} method="get" aria-label={label}>
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {first}
          {others.length > 0 ? <MoreFilters>{others}</MoreFilters> : null}
          <Button tone="secondary" className="max-sm:w-full sm:justify-self-start">
            {submit}
          </Button>
        </div>
      </LocaleForm>
      <Chips chips={chips} />
    </search>
  )
}

function MoreFilters({ children }: { children: ReactNode }) {
  const t = useT()
  return (
    <details className="open-when-wide joins-grid">
      <summary className="min-h-11 py-2 font-bold text-harbour">{t('ui.moreFilters')}</summary>
      <div className="max-sm:space-y-4 max-sm:pt-2">{children}</div>
    </details>
  )
}

function Chips({ chips }: { chips: Chip[] }) {
  const t = useT()
  if (chips.length === 0) return null
  return (
    <ul aria-label={t('ui.filtersOn')} className="flex flex-wrap gap-2">
      {chips.map(({ label, removeTo }) => (
        <li key={label}>
          <LocaleLink
            to={removeTo}
            className="inline-flex min-h-11 items-center gap-2 rounded-control border border-control bg-surface px-3 no-underline hover:border-ink"
          >
            {label}
            <span aria-hidden="true">×</span>
            <span className="sr-only">{t('ui.remove')}</span>
          </LocaleLink>
        </li>
      ))}
    </ul>
  )
}
