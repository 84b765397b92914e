import { classNames } from './class-names.ts'
import { LocaleLink } from './locale-link.tsx'

export type Station = { id: string; label: string; text?: string | undefined; state: 'done' | 'here' | 'ahead'; stateLabel: string; to?: string | undefined }

const RING = { done: 'border-ferry bg-ferry text-on-ferry', here: 'border-lantern bg-surface', ahead: 'border-control bg-surface' } as const

/** The journey as a line with stops: down the page on a phone, across it from 640 px. */
export function StationLine({ stops, label }: { stops: Station[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col sm:flex-row">
      {stops.map((stop, at) => (
        <li key={stop.id} className="relative flex flex-1 gap-4 pb-5 last:pb-0 sm:flex-col sm:items-center sm:gap-2 sm:pb-0 sm:text-center" aria-current={stop.state === 'here' ? 'step' : undefined}>
          {at < stops.length - 1 ? (
            <span
              aria-hidden="true"
              className={classNames('absolute start-[0.95rem] top-8 bottom-0 w-1 sm:start-1/2 sm:top-[0.95rem] sm:bottom-auto sm:h-1 sm:w-full', stop.state === 'done' ? 'bg-ferry' : 'bg-line')}
            />
          ) : null}
          <span aria-hidden="true" className={classNames('tile relative z-10 flex size-9 shrink-0 items-center justify-center rounded-full border-4', RING[stop.state])}>
            {stop.state === 'done' ? '✓' : ''}
          </span>
          <span className="min-w-0 pt-1 sm:px-1 sm:pt-0">
            <span className={classNames('block', stop.state === 'here' && 'font-bold text-lantern')}>
              {stop.to ? (
                <LocaleLink to={stop.to} className="inline-flex min-h-8 items-center text-inherit">
                  {stop.label}
                </LocaleLink>
              ) : (
                stop.label
              )}
              <span className="sr-only"> ({stop.stateLabel})</span>
            </span>
            {stop.text ? <span className="block text-muted">{stop.text}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
