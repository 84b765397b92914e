import type { Ctx } from '#app/context.server.ts'
import { allProfilesOf, profilesOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Db } from '#db/client.ts'
import type { Mentors } from '#db/schema.ts'
import type { MatchMentor } from './match-person.ts'
import { pauseEnd } from './mentorship.ts'
import { listMentorRows } from './mentor.repo.server.ts'
import type { PersonProfile } from '#app/features/profiles/profile.ts'

type Pool = { mentors: Map<string, MatchMentor>; freshUntil: number; asked: string; loading: Promise<void> | undefined }

/** One copy a database: ranking reads every mentor, and reading them from rows each time costs a hundred times more. */
const pools = new WeakMap<Db, Pool>()
const FRESH_MS = 1000
/** A change that commits late may carry a somewhat earlier time. */
const OVERLAP_MS = 60_000

/**
 * All published mentors as the matcher reads them, at most a second old. A page must still check the few it shows against
 * the database: `offerable` does.
 */
export async function mentorPool(ctx: Pick<Ctx, 'db' | 'now'>): Promise<MatchMentor[]> {
  const pool = pools.get(ctx.db) ?? { mentors: new Map(), freshUntil: 0, asked: '', loading: undefined }
  pools.set(ctx.db, pool)
  if (ctx.now().getTime() >= pool.freshUntil) {
    pool.loading ??= refresh(ctx, pool).finally(() => {
      pool.loading = undefined
    })
    await pool.loading
  }
  return [...pool.mentors.values()]
}

/** After a change by this process itself: the next ranking sees it. */
export function refreshMentorPool(db: Db) {
  const pool = pools.get(db)
  if (pool) pool.freshUntil = 0
}

async function refresh(ctx: Pick<Ctx, 'db' | 'now'>, pool: Pool) {
  const now = ctx.now().getTime()
  const since = pool.asked
  pool.asked = new Date(now - OVERLAP_MS).toISOString()
  if (since === '') await load(ctx.db, pool)
  else await update(ctx.db, pool, since)
  pool.freshUntil = now + FRESH_MS
}

async function load(db: Db, pool: Pool) {
  const rows = await listMentorRows(db)
  const profiles = new Map((await profilesOf(db, rows.map(({ userId }) => userId))).map((profile) => [profile.id, profile]))
  for (const row of rows) put(pool, row, profiles.get(row.userId))
}

async function update(db: Db, pool: Pool, since: string) {
  const rows = await listMentorRows(db, { updatedSince: since })
  const profiles = new Map((await profilesOf(db, rows.map(({ userId }) => userId))).map((profile) => [profile.id, profile]))
  for (const row of rows) put(pool, row, profiles.get(row.userId))
  for (const profile of await allProfilesOf(db, { updatedSince: since })) {
    const known = pool.mentors.get(profile.id)
    if (known) pool.mentors.set(profile.id, { ...profile, capacity: known.capacity, activeCount: known.activeCount, pausedUntil: known.pausedUntil })
  }
}

function put(pool: Pool, row: Mentors, profile: PersonProfile | undefined) {
  const mentor = row.publishedAt && profile ? toMatchMentor(row, profile) : undefined
  if (mentor) pool.mentors.set(row.userId, mentor)
  else pool.mentors.delete(row.userId)
}

export function toMatchMentor(row: Mentors, profile: PersonProfile): MatchMentor {
  return { ...profile, capacity: row.capacity, activeCount: row.activeCount, pausedUntil: pauseEnd(row) }
}
