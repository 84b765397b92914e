import type { Ctx } from '#app/context.server.ts'
import type { NamedKeys } from '#app/files/sweep-files.server.ts'
import { addDays, addMinutes } from '#app/lib/dates.ts'
import { listAttachedKeys, removeHidden, removeUnsent } from './attachment.repo.server.ts'
import { UNSENT_HOURS } from './attachment.ts'

const LOOK_EVERY_MINUTES = 30

/** Longer than any worker stands still. */
const DECIDED_DAYS = 60

/**
 * Deletes files that were added to a message and not sent within a day, and files that were kept for a report which is
 * decided. Made once for each worker; it looks twice an hour.
 */
export function attachmentSweeper() {
  let lookedAt: Date | undefined
  return async (ctx: Ctx): Promise<number> => {
    const at = ctx.now()
    if (lookedAt && Math.abs(at.getTime() - lookedAt.getTime()) < LOOK_EVERY_MINUTES * 60_000) return 0
    lookedAt = at
    const unsent = await removeUnsent(ctx.db, addMinutes(at, -UNSENT_HOURS * 60).toISOString())
    const keys = [...unsent, ...(await removeHidden(ctx.db, addDays(at, -DECIDED_DAYS).toISOString()))]
    // A crash in between leaves files without a row, which the sweep of files finds.
    for (const key of keys) await ctx.files.remove(key)
    return keys.length
  }
}

/** Which stored files belong to a message, or to one that is being written. */
export const namedAttachments: NamedKeys = listAttachedKeys
