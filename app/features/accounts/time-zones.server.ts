import type { Ctx } from '#app/context.server.ts'
import { HONG_KONG } from '#app/lib/dates.ts'
import { AppError } from '#app/lib/errors.ts'
import { isZone } from '#app/lib/zoned-time.ts'
import type { Db } from '#db/client.ts'
import type { Actor } from './actor.ts'
import { listTimeZones, setTimeZoneOf } from './user.repo.server.ts'

/** Whose clock people read, by id: the zone they chose, else Hong Kong's. */
export async function timeZonesOf(db: Db, ids: Iterable<string>): Promise<Map<string, string>> {
  const rows = await listTimeZones(db, [...new Set(ids)])
  return new Map(rows.map(({ id, timeZone }) => [id, timeZone ?? HONG_KONG]))
}

/** A person says in which zone they live. */
export async function changeTimeZone(ctx: Ctx, actor: Actor, { timeZone }: { timeZone: string }): Promise<void> {
  if (!isZone(timeZone)) throw new AppError('invalid', 'errors.notAChoice')
  await setTimeZoneOf(ctx.db, actor.id, timeZone)
}

/** The zone that somebody chose for their account; null follows the browser. */
export async function chosenZoneOf(db: Db, id: string): Promise<string | null> {
  return (await listTimeZones(db, [id]))[0]?.timeZone ?? null
}
