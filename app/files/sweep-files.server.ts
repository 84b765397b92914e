import type { Ctx } from '#app/context.server.ts'
import { addMinutes } from '#app/lib/dates.ts'
import type { Db } from '#db/client.ts'

const LOOK_EVERY_MINUTES = 60
const SPARE_MINUTES = 24 * 60
const AT_ONCE = 500

/** Which of these files a feature still needs. */
export type NamedKeys = (db: Db, keys: string[]) => Promise<Set<string>>

/**
 * Deletes files that a crash left behind: older than a day, named by no row, and seen so on two looks. Two, because a file
 * is written before its row, and a clock that jumps ahead makes it look old at that very moment. A file that a row names
 * is never touched; every feature that stores files says which it needs. Made once for each worker; it looks once an hour, whatever the clock does.
 */
export function fileSweeper(namers: NamedKeys[]) {
  let lookedAt: Date | undefined
  let suspects = new Set<string>()
  return async (ctx: Ctx): Promise<number> => {
    const at = ctx.now()
    if (lookedAt && Math.abs(at.getTime() - lookedAt.getTime()) < LOOK_EVERY_MINUTES * 60_000) return 0
    lookedAt = at
    const strays = await findStrays(ctx, namers, addMinutes(at, -SPARE_MINUTES))
    const sure = strays.filter((name) => suspects.has(name))
    suspects = new Set(strays)
    for (const name of sure) await ctx.files.discard(name)
    if (sure.length > 0) ctx.log.warn({ files: sure.length }, 'files without a row were deleted')
    return sure.length
  }
}

async function findStrays(ctx: Ctx, namers: NamedKeys[], before: Date): Promise<string[]> {
  const stored = await ctx.files.list()
  const strays: string[] = []
  for (let from = 0; from < stored.length; from += AT_ONCE) {
    const some = stored.slice(from, from + AT_ONCE)
    const keys = some.flatMap(({ key }) => key ?? [])
    const named = await Promise.all(namers.map((namedBy) => namedBy(ctx.db, keys)))
    for (const { name, key } of some) {
      if (key !== null && named.some((by) => by.has(key))) continue
      const writtenAt = await ctx.files.writtenAt(name)
      if (writtenAt && writtenAt < before) strays.push(name)
    }
  }
  return strays
}
