import { formatNumber } from '#app/lib/dates.ts'
import type { Locale } from '#app/lib/locales.ts'

const KB = 1024

/** The size of a file as people read it: whole kilobytes, from one on. */
export const fileSize = (bytes: number, locale: Locale) => `${formatNumber(Math.max(1, Math.round(bytes / KB)), locale)} KB`

const TYPES: Record<string, string> = { 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPEG' }
/** The type of a file that we keep, as people call it. */
export const fileType = (mediaType: string) => TYPES[mediaType] ?? 'JPEG'
