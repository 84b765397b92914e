import { addDays, addMinutes } from '#app/lib/dates.ts'

export type EmailTokenPurpose = 'verify' | 'reset' | 'change'

const MINUTES = { verify: 3 * 24 * 60, reset: 60, change: 24 * 60 }

/** Until when a link in a mail works. */
export function tokenEnd(purpose: EmailTokenPurpose, createdAt: Date): Date {
  return addMinutes(createdAt, MINUTES[purpose])
}

/** Tokens and devices which nobody used for so long are forgotten. */
export const forgetTokensBefore = (now: Date) => addDays(now, -30)
export const forgetDevicesBefore = (now: Date) => addDays(now, -365)
