import type { Ctx } from '#app/context.server.ts'
import type { PersonProfile } from '#app/features/profiles/profile.ts'
import { allProfilesOf, profilesOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Db } from '#db/client.ts'
import type { Mentors } from '#db/schema.ts'
import type { MatchMentor } from './match-person.ts'
import { listMentorRows, listMentorsById } from './mentor.repo.server.ts'
import { pauseEnd } from './mentorship.ts'

/** All published mentors, who joined last first. The same list comes back for as long as nothing has changed. */
export type MentorPool = readonly MatchMentor[]

type Copy = {
  byId: Map<string, MatchMentor>
  /** What readers hold; null when it has to be made anew. */
  pool: MentorPool | null
  freshUntil: number
  /** Something was written here after the last refresh began. */
  stale: boolean
  /** Changes from this moment on are still to be read; null before the first load. */
  since: string | null
  refreshing: Promise<void> | undefined
}

/** One copy a database in each process: ranking reads every mentor, and reading them from rows each time costs a hundred times more. */
const copies = new WeakMap<Db, Copy>()
const FRESH_MS = 1000
/** A change that commits late may carry a somewhat earlier time. */
const OVERLAP_MS = 60_000

/**
 * All published mentors as the matcher reads them, at most a second old; what this process wrote itself is always in it.
 * A page still checks the few that it shows against their rows.
 */
export async function mentorPool(ctx: Pick<Ctx, 'db' | 'now'>): Promise<MentorPool> {
  const copy = copies.get(ctx.db) ?? { byId: new Map(), pool: null, freshUntil: 0, stale: true, since: null, refreshing: undefined }
  copies.set(ctx.db, copy)
  const asked = ctx.now().getTime()
  // A refresh that was under way may have read before a write: then another one follows.
  while (copy.stale || asked >= copy.freshUntil) {
    copy.refreshing ??= refresh(ctx, copy).finally(() => {
      copy.refreshing = undefined
    })
    await copy.refreshing
  }
  copy.pool ??= newestFirst(copy.byId)
  return copy.pool
}

/** To be called after every change to a mentor: the next ranking sees it. */
export function refreshMentorPool(db: Db) {
  const copy = copies.get(db)
  if (copy) copy.stale = true
}

async function refresh(ctx: Pick<Ctx, 'db' | 'now'>, copy: Copy) {
  const started = ctx.now().getTime()
  // Whoever asks from here on waits for this refresh; what is written from here on needs another.
  copy.freshUntil = 0
  copy.stale = false
  await readChanges(ctx.db, copy)
  copy.since = new Date(started - OVERLAP_MS).toISOString()
  copy.freshUntil = ctx.now().getTime() + FRESH_MS
}

async function readChanges(db: Db, copy: Copy) {
  const rows = await listMentorRows(db, copy.since)
  const profiles = await profilesOf(
    db,
    rows.map(({ userId }) => userId),
  )
  const byPerson = new Map(profiles.map((profile) => [profile.id, profile]))
  for (const row of rows) put(copy, row.userId, toOffered(row, byPerson.get(row.userId)))
  if (copy.since === null) return
  const changed = (await allProfilesOf(db, { updatedSince: copy.since })).filter(({ id }) => copy.byId.has(id))
  const ids = changed.map(({ id }) => id)
  const mentors = new Map((await listMentorsById(db, ids)).map((row) => [row.userId, row]))
  for (const profile of changed) {
    const row = mentors.get(profile.id)
    if (row) put(copy, profile.id, toOffered(row, profile))
  }
}

// The overlap reads rows again which are known already: only a real change makes a new pool.
function put(copy: Copy, id: string, mentor: MatchMentor | undefined) {
  const known = copy.byId.get(id)
  if (JSON.stringify(known) === JSON.stringify(mentor)) return
  if (mentor) copy.byId.set(id, mentor)
  else copy.byId.delete(id)
  copy.pool = null
}

const toOffered = (row: Mentors, profile: PersonProfile | undefined) =>
  row.publishedAt && profile ? toMatchMentor(row, profile) : undefined

// Ids tell the order in which people joined.
const newestFirst = (byId: Map<string, MatchMentor>) => [...byId.values()].sort((a, b) => (a.id < b.id ? 1 : -1))

/** A mentor as the matcher reads them: free when their hours say so, or else their profile. */
export function toMatchMentor(row: Mentors, profile: PersonProfile): MatchMentor {
  const slots = row.slots === null ? profile.slots : (JSON.parse(row.slots) as string[])
  return { ...profile, slots, capacity: row.capacity, activeCount: row.activeCount, pausedUntil: pauseEnd(row) }
}
