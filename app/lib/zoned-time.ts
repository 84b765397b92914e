import { HONG_KONG } from './dates.ts'
import { type Locale, REGIONAL } from './locales.ts'
import { DAYS, type Day } from './slots.ts'

/** Where people who come to Hong Kong live before and after; any other zone of the world is accepted too. */
export const COMMON_ZONES = [
  'Asia/Hong_Kong',
  'Asia/Shanghai',
  'Asia/Taipei',
  'Asia/Singapore',
  'Asia/Kuala_Lumpur',
  'Asia/Bangkok',
  'Asia/Jakarta',
  'Asia/Manila',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Kolkata',
  'Asia/Karachi',
  'Asia/Dhaka',
  'Asia/Kathmandu',
  'Asia/Colombo',
  'Asia/Dubai',
  'Asia/Riyadh',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Africa/Lagos',
  'Africa/Nairobi',
  'Africa/Johannesburg',
  'Europe/London',
  'Europe/Paris',
  'Europe/Berlin',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Toronto',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Vancouver',
  'Australia/Perth',
  'Australia/Sydney',
  'Pacific/Auckland',
] as const

/** True for a zone that this machine can compute with. */
export function isZone(value: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(value)) return false
  try {
    return formatter('sv-SE', value, CLOCK) !== undefined
  } catch {
    return false
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()
function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale}|${timeZone}|${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formatters.set(key, made)
  return made
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** Weekday, day and time in a zone: "Sat 7 Mar, 10:00". */
export function formatInZone(value: string, locale: Locale, zone: string): string {
  return formatter(REGIONAL[locale], zone, { ...DAY, ...TIME }).format(new Date(value))
}

const WHOLE_DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const

/** A day with its year in a zone: "Saturday, 7 March 2026". */
export function dayInZone(value: string, locale: Locale, zone: string): string {
  return formatter(REGIONAL[locale], zone, WHOLE_DAY).format(new Date(value))
}

/** A moment with its year in a zone: "7 March 2026 at 10:00". */
export function momentTextInZone(value: string, locale: Locale, zone: string): string {
  return formatter(REGIONAL[locale], zone, { ...WHOLE_DAY, weekday: undefined, ...TIME }).format(new Date(value))
}

export function timeInZone(value: string, locale: Locale, zone: string): string {
  return formatter(REGIONAL[locale], zone, TIME).format(new Date(value))
}

const HONG_KONG_NAMES: Record<Locale, string> = { en: 'Hong Kong time', 'zh-Hant': '香港時間', 'zh-Hans': '香港时间' }

/** What a zone is called in a language: "India Standard Time", 印度時間. */
export function zoneName(zone: string, locale: Locale, at: Date): string {
  if (zone === HONG_KONG) return HONG_KONG_NAMES[locale]
  const parts = formatter(REGIONAL[locale], zone, { timeZoneName: 'long' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** Minutes that a zone is ahead of UTC at a moment. */
export function offsetOf(zone: string, at: Date): number {
  // Nowhere do clocks change within a minute, and a page of mentors asks for the same few hundred minutes.
  const key = `${zone} ${Math.floor(at.getTime() / 60_000)}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const offset = readOffset(zone, at)
  if (offsets.size >= OFFSETS_KEPT) offsets.clear()
  offsets.set(key, offset)
  return offset
}

const offsets = new Map<string, number>()
const OFFSETS_KEPT = 20_000
const WHOLE = { ...TIME, year: 'numeric', month: '2-digit', day: '2-digit', second: '2-digit' } as const

function readOffset(zone: string, at: Date): number {
  const parts = Object.fromEntries(
    formatter('en-GB', zone, WHOLE)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const there = Date.UTC(year, month - 1, day, hour, minute, second)
  return Math.round((there - Math.floor(at.getTime() / 1000) * 1000) / 60_000)
}

/**
 * The moment of a day and time on the clocks of a zone. In the hour that a change of clocks leaves out it is the hour
 * after; in the hour that comes twice it is the first.
 */
export function momentInZone(day: string, time: string, zone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const candidates = [-24, 24].map((hours) => wanted - offsetOf(zone, new Date(wanted + hours * 60 * 60_000)) * 60_000)
  const exact = candidates.filter((at) => at + offsetOf(zone, new Date(at)) * 60_000 === wanted)
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates))
}

const CLOCK = { ...TIME, year: 'numeric', month: '2-digit', day: '2-digit' } as const

/** A wall clock: the day, the weekday and the time `HH:MM` that people there read. */
export type ZonedTime = { day: string; weekday: Day; time: string }

/** What the clocks of a zone show at a moment. */
export function zonedTime(at: Date, zone: string): ZonedTime {
  const there = new Date(at.getTime() + offsetOf(zone, at) * 60_000).toISOString()
  const day = there.slice(0, 10)
  return { day, weekday: weekdayOf(day), time: there.slice(11, 16) }
}

/** The day of the week of a calendar day. */
export function weekdayOf(day: string): Day {
  return DAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Day
}

/** A calendar day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60_000).toISOString().slice(0, 10)
}

/** Zones to choose from, named in the reader's language; what is chosen already is always among them. */
export function zoneChoices(locale: Locale, at: Date, chosen?: string | null): { value: string; label: string }[] {
  const zones = chosen && !COMMON_ZONES.some((zone) => zone === chosen) ? [chosen, ...COMMON_ZONES] : COMMON_ZONES
  return zones.map((value) => ({ value, label: `${placeOf(value)} – ${zoneName(value, locale, at)}` }))
}

const placeOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** Both clocks show the same: then one of them is enough on a page. */
export const sameClock = (zone: string, at: Date) => offsetOf(zone, at) === offsetOf(HONG_KONG, at)
