import type { Translate } from '#app/i18n/translate.ts'
import { HONG_KONG } from '#app/lib/dates.ts'
import { formatInZone, sameClock, timeInZone, zoneName } from '#app/lib/zoned-time.ts'

type Span = { startsAt: string; endsAt: string }

/** A session's time on one clock, with the clock's name: "Sat 7 Mar, 10:00–11:00 (Hong Kong Standard Time)". */
function onClock({ startsAt, endsAt }: Span, zone: string, t: Translate): string {
  const time = `${formatInZone(startsAt, t.locale, zone)}–${timeInZone(endsAt, t.locale, zone)}`
  return t('pairs.onClock', { time, zone: zoneName(zone, t.locale, new Date(startsAt)) })
}

/** The time on the reader's clock; where the other's or Hong Kong's shows something else, that beside it. */
export function whenOf(span: Span, zone: string, t: Translate): string {
  const own = onClock(span, zone, t)
  return sameClock(zone, new Date(span.startsAt)) ? own : `${own}\n${onClock(span, HONG_KONG, t)}`
}

export type WhenView = { own: string; other: string | null; zone: string; otherZone: string }

/** The same for a page: on the reader's clock, and on the other person's where it shows something else. */
export function whenBoth({ startsAt, endsAt }: Span, zones: { own: string; other: string }, t: Translate): WhenView {
  const at = new Date(startsAt)
  const onto = (zone: string) => `${formatInZone(startsAt, t.locale, zone)}–${timeInZone(endsAt, t.locale, zone)}`
  const [own, other] = [onto(zones.own), onto(zones.other)]
  return {
    own,
    other: own === other ? null : other,
    zone: zoneName(zones.own, t.locale, at),
    otherZone: zoneName(zones.other, t.locale, at),
  }
}
