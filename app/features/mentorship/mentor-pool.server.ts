import { setImmediate } from 'node:timers/promises'
import type { Ctx } from '#app/context.server.ts'
import type { PersonProfile } from '#app/features/profiles/profile.ts'
import { allProfilesOf, profilesOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Db } from '#db/client.ts'
import type { Mentors } from '#db/schema.ts'
import { ColumnStore } from './columns/column-store.ts'
import type { MatchMentor } from './match-person.ts'
import { listMentorRowsAfter, listMentorRowsSince, listMentorsById } from './mentor.repo.server.ts'
import { pauseEnd } from './mentorship.ts'

type Copy = {
  store: ColumnStore
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
/** The first load lets others have their turn after so many. */
const BATCH = 500

/**
 * All published mentors in columns, at most a second old; what this process wrote itself is always in it. Ask it before
 * the next `await`: it goes on changing. A page still checks the few that it shows against their rows.
 */
export async function mentorColumns(ctx: Pick<Ctx, 'db' | 'now'>): Promise<ColumnStore> {
  return (await freshCopy(ctx)).store
}

async function freshCopy(ctx: Pick<Ctx, 'db' | 'now'>): Promise<Copy> {
  const copy = copies.get(ctx.db) ?? emptyCopy()
  copies.set(ctx.db, copy)
  const asked = ctx.now().getTime()
  // A refresh that was under way may have read before a write: then another one follows.
  while (copy.stale || asked >= copy.freshUntil) {
    copy.refreshing ??= refresh(ctx, copy).finally(() => {
      copy.refreshing = undefined
    })
    await copy.refreshing
  }
  return copy
}

const emptyCopy = (): Copy => ({
  store: new ColumnStore(),
  freshUntil: 0,
  stale: true,
  since: null,
  refreshing: undefined,
})

/** To be called after every change to a mentor: the next ranking sees it. */
export function refreshMentorPool(db: Db) {
  const copy = copies.get(db)
  if (copy) copy.stale = true
}

async function refresh({ db, now }: Pick<Ctx, 'db' | 'now'>, copy: Copy) {
  const started = now().getTime()
  // Whoever asks from here on waits for this refresh; what is written from here on needs another.
  copy.freshUntil = 0
  copy.stale = false
  if (copy.since === null) await readAll(db, copy)
  else await readChanges(db, copy, copy.since)
  copy.since = new Date(started - OVERLAP_MS).toISOString()
  copy.freshUntil = now().getTime() + FRESH_MS
}

async function readAll(db: Db, copy: Copy) {
  for (let after = ''; ; ) {
    const rows = await listMentorRowsAfter(db, after, BATCH)
    await putRows(db, copy, rows)
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.userId
    await setImmediate()
  }
}

async function readChanges(db: Db, copy: Copy, since: string) {
  await putRows(db, copy, await listMentorRowsSince(db, since))
  const changed = (await allProfilesOf(db, { updatedSince: since })).filter(({ id }) => copy.store.get(id))
  const ids = changed.map(({ id }) => id)
  const mentors = new Map((await listMentorsById(db, ids)).map((row) => [row.userId, row]))
  for (const profile of changed) {
    const row = mentors.get(profile.id)
    if (row) put(copy, profile.id, toOffered(row, profile))
  }
}

async function putRows(db: Db, copy: Copy, rows: Mentors[]) {
  const profiles = await profilesOf(
    db,
    rows.map(({ userId }) => userId),
  )
  const byPerson = new Map(profiles.map((profile) => [profile.id, profile]))
  for (const row of rows) put(copy, row.userId, toOffered(row, byPerson.get(row.userId)))
}

// The overlap reads rows again which are known already: only a real change is written.
function put({ store }: Copy, id: string, mentor: MatchMentor | undefined) {
  const known = store.get(id)
  if (!mentor) return store.remove(id)
  if (!known || JSON.stringify(known) !== JSON.stringify(mentor)) store.put(mentor)
}

const toOffered = (row: Mentors, profile: PersonProfile | undefined) =>
  row.publishedAt && profile ? toMatchMentor(row, profile) : undefined

/** A mentor as the matcher reads them: free when their hours say so, or else their profile. */
export function toMatchMentor(row: Mentors, profile: PersonProfile): MatchMentor {
  const slots = row.slots === null ? profile.slots : (JSON.parse(row.slots) as string[])
  return { ...profile, slots, capacity: row.capacity, activeCount: row.activeCount, pausedUntil: pauseEnd(row) }
}
