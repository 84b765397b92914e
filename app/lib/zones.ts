import { HONG_KONG } from './dates.ts'
import { type Locale, REGIONAL } from './locales.ts'
import { DAYS, type Day } from './slots.ts'

/** Zones that a form offers beside the reader's own, from west to east. */
export const COMMON_ZONES = [
  'America/Vancouver',
  'America/New_York',
  'America/Toronto',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Paris',
  'Africa/Lagos',
  'Africa/Johannesburg',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Bangkok',
  'Asia/Shanghai',
  HONG_KONG,
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
] as const

/** Zones to choose from, named in the reader's language; what is chosen already is always among them. */
export function zoneChoices(locale: Locale, chosen?: string | null): { value: string; label: string }[] {
  const zones = chosen && !COMMON_ZONES.some((zone) => zone === chosen) ? [chosen, ...COMMON_ZONES] : COMMON_ZONES
  return zones.map((value) => ({ value, label: `${placeOf(value)} – ${zoneName(value, locale)}` }))
}

const placeOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** A wall clock: the day, the weekday and the time `HH:MM` that people there read. */
export type ZonedTime = { day: string; weekday: Day; time: string }

const HONG_KONG_NAMES: Record<Locale, string> = { en: 'Hong Kong time', 'zh-Hant': '香港時間', 'zh-Hans': '香港时间' }
const MINUTE = 60_000

/** Whether this names a time zone that the program knows, such as `Europe/London`. */
export function isZone(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 60 || !/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(value)) return false
  try {
    return clockOf(value) !== undefined
  } catch {
    return false
  }
}

/** What the clocks of a zone show at a moment. */
export function zonedTime(at: Date, zone: string): ZonedTime {
  const [day = '', time = ''] = clockOf(zone).format(at).split(' ')
  return { day, weekday: weekdayOf(day), time }
}

/**
 * The moment at which the clocks of a zone show this day and time. A time that the clocks skip is the moment an hour on;
 * one that they show twice is the first.
 */
export function momentIn(zone: string, day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const before = wanted - offsetAt(wanted - 24 * 60 * MINUTE, zone)
  const after = wanted - offsetAt(wanted + 24 * 60 * MINUTE, zone)
  const shows = (at: number) => at + offsetAt(at, zone) === wanted
  const [first, second] = before < after ? [before, after] : [after, before]
  return new Date(shows(first) ? first : shows(second) ? second : before)
}

/** Milliseconds by which the clocks of a zone are ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  const { day, time } = zonedTime(new Date(at), zone)
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(at / MINUTE) * MINUTE
}

/** The day of the week of a calendar day. */
export function weekdayOf(day: string): Day {
  return DAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Day
}

/** A calendar day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * MINUTE).toISOString().slice(0, 10)
}

/** A moment on the reader's clock: "Sat, 7 March, 10:00". Pages name the zone beside it. */
export function formatIn(value: string, locale: Locale, zone: string): string {
  return shown(locale, zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(value))
}

/** The day alone: "Saturday, 7 March". */
export function formatDayIn(value: string, locale: Locale, zone: string): string {
  return shown(locale, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(value))
}

/** The time alone: "10:00". */
export function formatTimeIn(value: string, locale: Locale, zone: string): string {
  return shown(locale, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(value))
}

/** What a zone is called in the reader's language. */
export function zoneName(zone: string, locale: Locale): string {
  if (zone === HONG_KONG) return HONG_KONG_NAMES[locale]
  const parts = shown(locale, zone, { timeZoneName: 'longGeneric' }).formatToParts(new Date(0))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

// Building an Intl formatter costs more than using it a hundred times.
const clocks = new Map<string, Intl.DateTimeFormat>()
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(zone, made)
  return made
}

const formatters = new Map<string, Intl.DateTimeFormat>()
function shown(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(REGIONAL[locale], { timeZone: zone, ...options })
  formatters.set(key, made)
  return made
}
