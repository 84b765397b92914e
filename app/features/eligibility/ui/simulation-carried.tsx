import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatNumber } from '#app/lib/dates.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import type { DroppedId, SimulationResult } from '../simulation-result.ts'

/** Says plainly which answers one of the two sets could not take. */
export function SimulationCarried({ carried, against }: { carried: SimulationResult['carried']; against: string }) {
  const t = useT()
  const locale = useLocale()
  const count = (people: number | null) => (people === null ? t('ruleSets.lab.few') : formatNumber(people, locale))
  const columns = [
    { id: 'edition', label: t('ruleSets.lab.carriedFrom') },
    { id: 'people', label: t('ruleSets.lab.people'), number: true },
    { id: 'before', label: t('ruleSets.lab.droppedBefore', { edition: against }) },
    { id: 'after', label: t('ruleSets.lab.droppedAfter') },
  ]
  const ids = (dropped: DroppedId[]) =>
    dropped.length === 0 ? (
      <span className="text-muted">{t('ruleSets.lab.carriedAll')}</span>
    ) : (
      <span className="block space-y-0.5">
        {dropped.map(({ id, people }) => (
          <span key={id} className="block break-all">
            {t('ruleSets.lab.carriedIds', { id, count: count(people) })}
          </span>
        ))}
      </span>
    )
  const rows = carried.map(({ edition, people, before, after }) => ({
    id: edition,
    cells: { edition, people: count(people), before: ids(before), after: ids(after) },
  }))
  return (
    <section className="space-y-4">
      <h3 className="text-xl">{t('ruleSets.lab.carried')}</h3>
      <p className="max-w-[42rem] text-muted">{t('ruleSets.lab.carriedLead')}</p>
      <DataTable caption={t('ruleSets.lab.carried')} columns={columns} rows={rows} />
    </section>
  )
}
