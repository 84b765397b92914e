import { useT } from '#app/i18n/use-t.tsx'
import type { Dimension } from '../simulate.ts'
import { groupLabel } from '../simulation-words.ts'
import type { ShownRow } from '../suppress.ts'

type Props = { dimension: Dimension; rows: ShownRow[]; against: string; edition: string }

/** Shares of each group that pass, as two bars. A picture of the table below it, so it is hidden from those who hear it. */
export function SimulationBars({ dimension, rows, against, edition }: Props) {
  const t = useT()
  const drawn = rows.filter(({ people, before, after }) => people !== null && (before !== null || after !== null))
  if (drawn.length === 0) return null
  return (
    <figure className="max-w-[52rem] space-y-3" aria-hidden="true">
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1 text-muted text-sm">
        <span>{t('ruleSets.lab.bars')}</span>
        <Key className="bg-harbour" label={against} />
        <Key className="bg-lantern" label={edition} />
      </figcaption>
      <div className="space-y-3">
        {drawn.map(({ id, people, before, after }) => (
          <div key={id} className="grid grid-cols-1 items-center gap-x-4 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <span className="min-w-0 break-words leading-snug">{groupLabel(t, dimension, id)}</span>
            <span className="block space-y-1">
              <Bar share={shareOf(before, people)} className="fill-harbour" />
              <Bar share={shareOf(after, people)} className="fill-lantern" />
            </span>
          </div>
        ))}
      </div>
    </figure>
  )
}

const shareOf = (count: number | null, people: number | null) => (count === null || !people ? null : count / people)

function Key({ className, label }: { className: string; label: string }) {
  return (
    <span className="inline-flex items-center gap-2 break-all">
      <span className={`tile inline-block size-3 shrink-0 rounded-tile ${className}`} />
      {label}
    </span>
  )
}

function Bar({ share, className }: { share: number | null; className: string }) {
  const t = useT()
  const percent = share === null ? null : Math.round(share * 100)
  return (
    <span className="flex items-center gap-3">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="h-4 min-w-0 flex-1" role="presentation">
        <rect width="100" height="4" className="fill-sunk" />
        {share === null ? null : <rect width={share * 100} height="4" className={className} />}
      </svg>
      <span className="w-14 shrink-0 text-end text-sm tabular-nums">
        {percent === null ? '–' : t('ruleSets.lab.share', { share: percent })}
      </span>
    </span>
  )
}
