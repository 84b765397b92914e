import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from './button.tsx'
import { LocaleForm, LocaleLink } from './locale-link.tsx'

export type Chip = { label: string; removeTo: string }

/** Search and filters that live in the address: a plain GET form, and a chip for each filter that is on. */
export function FilterBar({ to, label, submit, children, chips = [] }: { to: string; label: string; submit: string; children: ReactNode; chips?: Chip[] }) {
  const t = useT()
  return (
    <search className="block space-y-4 rounded-card bg-sunk p-4">
      <LocaleForm to={to} method="get" aria-label={label} className="space-y-4">
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
        <Button tone="secondary">{submit}</Button>
      </LocaleForm>
      {chips.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {chips.map(({ label, removeTo }) => (
            <li key={label}>
              <LocaleLink to={removeTo} className="inline-flex min-h-11 items-center gap-2 rounded-control border border-control bg-surface px-3 no-underline">
                {label}
                <span aria-hidden="true">×</span>
                <span className="sr-only">{t('ui.remove')}</span>
              </LocaleLink>
            </li>
          ))}
        </ul>
      ) : null}
    </search>
  )
}
