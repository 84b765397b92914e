import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { LocaleLink } from './locale-link.tsx'

export type Station = {
  id: string
  label: string
  text?: string | undefined
  state: 'done' | 'here' | 'ahead'
  stateLabel: string
  to?: string | undefined
}

const RING = {
  done: 'border-ferry bg-ferry text-on-ferry',
  here: 'border-lantern bg-surface text-lantern ring-4 ring-lantern-wash',
  ahead: 'border-control bg-paper',
} as const

/** How wide a word looks: a Han character takes the room of two letters. */
const widthOf = (label: string) => [...label].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0)

/** Six short names fit beside each other on a phone; longer ones, or names with a sentence, go down the page there. */
const fitsAcross = (stops: Station[]) => stops.length <= 6 && stops.every(({ label, text }) => !text && widthOf(label) <= 8)

/** The journey as a line with stops: across the page from 640 px, and on phones when the names are short. */
export function StationLine({ stops, label }: { stops: Station[]; label: string }) {
  const across = fitsAcross(stops)
  return (
    <ol aria-label={label} className={classNames('flex', across ? 'flex-row' : 'flex-col sm:flex-row')}>
      {stops.map((stop, at) => (
        <li
          key={stop.id}
          aria-current={stop.state === 'here' ? 'step' : undefined}
          className={classNames('relative flex min-w-0 flex-1', across ? ACROSS.stop : DOWN.stop)}
        >
          {at < stops.length - 1 ? (
            <span
              aria-hidden="true"
              className={classNames('tile absolute', across ? ACROSS.rail : DOWN.rail, stop.state === 'done' ? 'bg-ferry' : 'bg-line')}
            />
          ) : null}
          <Ring state={stop.state} />
          <span className={across ? 'max-w-full text-xs leading-snug sm:text-base' : 'min-w-0 pt-1 sm:px-2 sm:pt-0'}>
            <StopName stop={stop} />
            {stop.text ? <span className="block text-muted sm:text-[0.94rem] sm:leading-normal">{stop.text}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

const ACROSS = { stop: 'flex-col items-center gap-2 text-center', rail: 'start-1/2 top-[1.0625rem] h-1 w-full' }
const DOWN = {
  stop: 'gap-4 pb-6 last:pb-0 sm:flex-col sm:items-center sm:gap-2 sm:pb-0 sm:text-center',
  rail: 'start-[1.0625rem] top-8 bottom-0 w-1 sm:start-1/2 sm:top-[1.0625rem] sm:bottom-auto sm:h-1 sm:w-full',
}

function Ring({ state }: { state: Station['state'] }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'tile relative z-10 flex size-[2.375rem] shrink-0 items-center justify-center rounded-full border-4',
        RING[state],
      )}
    >
      {state === 'done' ? <Icon name="check" className="fill-once size-5 stroke-[3]" /> : null}
      {state === 'here' ? <Boat /> : null}
    </span>
  )
}

/** A small ferry lies at the stop where one is. */
function Boat() {
  return (
    <svg viewBox="0 0 20 20" fill="currentColor" aria-hidden="true" className="size-5">
      <path d="M1 11.500h18l-2.5 4.500h-13zM4 7h12v3.500H4zM7 4h6v2.200H7z" />
    </svg>
  )
}

function StopName({ stop }: { stop: Station }) {
  return (
    <span className={classNames('block', stop.state === 'here' && 'font-bold text-lantern', stop.text && 'font-bold')}>
      {stop.to ? (
        <LocaleLink to={stop.to} className="-my-1 inline-flex min-h-8 items-center text-inherit">
          {stop.label}
        </LocaleLink>
      ) : (
        stop.label
      )}
      <span className="sr-only"> ({stop.stateLabel})</span>
    </span>
  )
}
