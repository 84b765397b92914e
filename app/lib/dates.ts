import { type Locale, REGIONAL } from './locales.ts'

export const HONG_KONG = 'Asia/Hong_Kong'
const DAY = 24 * 60 * 60 * 1000

export const iso = (date: Date) => date.toISOString()
export const addDays = (date: Date, days: number) => new Date(date.getTime() + days * DAY)
export const addMinutes = (date: Date, minutes: number) => new Date(date.getTime() + minutes * 60_000)

const DAYS = new Intl.DateTimeFormat('sv-SE', { timeZone: HONG_KONG })

/** The calendar day in Hong Kong, as `YYYY-MM-DD`. */
export function hongKongDay(date: Date): string {
  return DAYS.format(date)
}

/** True for a real calendar day written `YYYY-MM-DD`; 31 February is none. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** A day or moment written out, in Hong Kong time: "2 March 2026". */
export function formatDay(value: string, locale: Locale): string {
  const date = new Date(value.length === 10 ? `${value}T00:00:00+08:00` : value)
  return formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(date)
}

/** Date and time, in Hong Kong unless a zone is given; pages name the zone beside it. */
export function formatMoment(value: string, locale: Locale, timeZone = HONG_KONG): string {
  return formatter(locale, {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(value))
}

export function formatTime(value: string, locale: Locale): string {
  return formatter(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(value))
}

const NUMBERS = {
  en: new Intl.NumberFormat(REGIONAL.en),
  'zh-Hant': new Intl.NumberFormat(REGIONAL['zh-Hant']),
  'zh-Hans': new Intl.NumberFormat(REGIONAL['zh-Hans']),
}

export function formatNumber(value: number, locale: Locale): string {
  return NUMBERS[locale].format(value)
}

/** HK$ without cents, as Hong Kong writes pay. */
export function formatHkd(value: number, locale: Locale): string {
  return `HK$${formatNumber(value, locale)}`
}

// Building an Intl formatter costs more than using it a hundred times.
const formatters = new Map<string, Intl.DateTimeFormat>()
function formatter(locale: Locale, options: Intl.DateTimeFormatOptions) {
  const key = `${locale}|${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(REGIONAL[locale], { timeZone: HONG_KONG, ...options })
  formatters.set(key, made)
  return made
}

/** A day, a month or only a year, as precise as it is known: "May 2015". */
export function formatPartialDay(value: string, locale: Locale): string {
  if (value.length === 10) return formatDay(value, locale)
  const date = new Date(`${value.length === 7 ? value : `${value}-01`}-01T00:00:00+08:00`)
  return formatter(locale, value.length === 7 ? { month: 'long', year: 'numeric' } : { year: 'numeric' }).format(date)
}
