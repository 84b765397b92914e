import type { Area, Channel } from './notice-area.ts'
import type { QuietHours } from './quiet-hours.ts'

export const MAIL_PACES = ['soon', 'daily', 'never'] as const
export type MailPace = (typeof MAIL_PACES)[number]

/** After how many minutes an unread message is worth a mail; it is also the least time between two mails. */
export const MAIL_MINUTES = [15, 30, 60, 180] as const
/** When the mail of a day is made, on the person's own clock. */
export const DAILY_AT = '09:00'

/** How a person wants to be told. `off` holds what they switched off, as `area:channel`. */
export type Settings = {
  off: string[]
  quiet: QuietHours | null
  mailPace: MailPace
  mailMinutes: number
  textShown: boolean
  zone: string
  pushDeclined: boolean
}

/** As everybody begins: told of everything, not at night, and without the words of others in mails and on locked screens. */
export const BEGINNING: Omit<Settings, 'zone'> = {
  off: [],
  quiet: { from: '22:00', to: '08:00' },
  mailPace: 'soon',
  mailMinutes: 30,
  textShown: false,
  pushDeclined: false,
}

/** Whether somebody wants notices of an area by a channel; what belongs to no area always comes. */
export function wants({ off }: Pick<Settings, 'off'>, area: Area | null, channel: Channel): boolean {
  return area === null || !off.includes(`${area}:${channel}`)
}
