import { HONG_KONG } from '#app/lib/dates.ts'
import type { NoticeSettings } from '#db/schema.ts'
import { BEGINNING, type Settings } from './notice-settings.ts'

type Zones = { chosen: string | null; browser?: string | null }

/** The settings that a row means; without a row, as everybody begins. The clock is the account's, or the browser's. */
export function toSettings(row: NoticeSettings | undefined, { chosen, browser = null }: Zones): Settings {
  const zone = chosen ?? browser ?? row?.zone ?? HONG_KONG
  if (!row) return { ...BEGINNING, zone }
  return {
    off: JSON.parse(row.off) as string[],
    quiet: row.quietFrom && row.quietTo ? { from: row.quietFrom, to: row.quietTo } : null,
    mailPace: row.mailPace,
    mailMinutes: row.mailMinutes,
    textShown: row.textShownAt !== null,
    zone,
    pushDeclined: row.pushDeclinedAt !== null,
  }
}

type Written = Omit<Settings, 'zone'> & { userId: string; zone: string | null; at: string }

/** The same as a row. */
export function toRow({ userId, off, quiet, mailPace, mailMinutes, textShown, pushDeclined, zone, at }: Written): NoticeSettings {
  return {
    userId,
    off: JSON.stringify(off),
    quietFrom: quiet?.from ?? null,
    quietTo: quiet?.to ?? null,
    mailPace,
    mailMinutes,
    textShownAt: textShown ? at : null,
    zone,
    pushDeclinedAt: pushDeclined ? at : null,
    mailedAt: null,
    updatedAt: at,
  }
}
