import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatNumber } from '#app/lib/dates.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Stat, StatList } from '#app/ui/stat.tsx'
import { DIMENSIONS, type Dimension } from '../simulate.ts'
import type { SimulationResult } from '../simulation-result.ts'
import { groupLabel } from '../simulation-words.ts'
import type { ShownRow } from '../suppress.ts'
import { SimulationBars } from './simulation-bars.tsx'
import { SimulationCarried } from './simulation-carried.tsx'

type Props = { result: SimulationResult; against: string; edition: string }

export function SimulationTables({ result, against, edition }: Props) {
  const t = useT()
  return (
    <div className="space-y-12">
      <Total total={result.total} against={against} />
      <p className="max-w-[42rem] text-muted">{t('ruleSets.lab.keptBackText')}</p>
      {DIMENSIONS.map((dimension) => (
        <section key={dimension} className="space-y-4">
          <h3 className="text-xl">{t(`ruleSets.lab.dimension.${dimension}`)}</h3>
          <SimulationBars dimension={dimension} rows={result.tables[dimension]} against={against} edition={edition} />
          <GroupTable dimension={dimension} rows={result.tables[dimension]} against={against} />
        </section>
      ))}
      <SimulationCarried carried={result.carried} against={against} />
    </div>
  )
}

/** A number, or that it is kept back. */
function useShown() {
  const t = useT()
  const locale = useLocale()
  const number = (value: number | null) =>
    value === null ? <span className="text-muted">{t('ruleSets.lab.keptBack')}</span> : formatNumber(value, locale)
  const change = ({ before, after }: Pick<ShownRow, 'before' | 'after'>) => {
    if (before === null || after === null) return number(null)
    const difference = after - before
    return difference === 0 ? '±0' : `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference), locale)}`
  }
  return { number, change }
}

function Total({ total, against }: { total: SimulationResult['total']; against: string }) {
  const t = useT()
  const locale = useLocale()
  const number = (value: number | null) => (value === null ? t('ruleSets.lab.keptBack') : formatNumber(value, locale))
  return (
    <StatList>
      <Stat label={t('ruleSets.lab.people')} value={number(total.people)} />
      <Stat label={t('ruleSets.lab.before', { edition: against })} value={number(total.before)} />
      <Stat label={t('ruleSets.lab.after')} value={number(total.after)} />
    </StatList>
  )
}

function GroupTable({ dimension, rows, against }: { dimension: Dimension; rows: ShownRow[]; against: string }) {
  const t = useT()
  const { number, change } = useShown()
  const columns = [
    { id: 'group', label: t(`ruleSets.lab.short.${dimension}`) },
    { id: 'people', label: t('ruleSets.lab.people'), number: true },
    { id: 'before', label: t('ruleSets.lab.before', { edition: against }), number: true },
    { id: 'after', label: t('ruleSets.lab.after'), number: true },
    { id: 'change', label: t('ruleSets.lab.change'), number: true },
  ]
  const shown = rows.map((row) => ({
    id: row.id,
    cells: {
      group: groupLabel(t, dimension, row.id),
      people: number(row.people),
      before: number(row.before),
      after: number(row.after),
      change: change(row),
    },
  }))
  return <DataTable caption={t(`ruleSets.lab.dimension.${dimension}`)} columns={columns} rows={shown} />
}
