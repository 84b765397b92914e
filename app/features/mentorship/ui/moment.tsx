import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { HONG_KONG } from '#app/lib/dates.ts'
import { formatInZone, sameClock, zoneName } from '#app/lib/zoned-time.ts'

/** On whose clock times are shown: an IANA name. */
export type Zone = string

/** A moment with its zone, and on the clocks of Hong Kong too where they show another time. */
export function useMoment(zone: Zone): (at: string) => string {
  const t = useT()
  const locale = useLocale()
  return (at) => {
    const moment = new Date(at)
    const shown = { at: formatInZone(at, locale, zone), zone: zoneName(zone, locale, moment) }
    if (sameClock(zone, moment)) return t('asking.inZone', shown)
    return t('asking.bothZones', { ...shown, there: formatInZone(at, locale, HONG_KONG) })
  }
}

/** A moment on the reader's clock alone, where many stand in a list. */
export function useShortMoment(zone: Zone): (at: string) => string {
  const t = useT()
  const locale = useLocale()
  return (at) => t('asking.inZone', { at: formatInZone(at, locale, zone), zone: zoneName(zone, locale, new Date(at)) })
}

/** The name of a zone in the reader's language, as it is at a moment. */
export function useZoneName(): (zone: Zone, at: string) => string {
  const locale = useLocale()
  return (zone, at) => zoneName(zone, locale, new Date(at))
}

/** Starts to choose from, named on the reader's clock. */
export function useTimeOptions(zone: Zone): (times: readonly string[]) => { value: string; label: string }[] {
  const locale = useLocale()
  return (times) => times.map((value) => ({ value, label: formatInZone(value, locale, zone) }))
}
