import type { Db } from '#db/client.ts'
import { listStandings } from './user.repo.server.ts'

/** What others may go by before they let somebody write: since when there is an account, and whether it is open to all. */
export type Standing = { id: string; name: string; since: string; suspended: boolean; mentor: boolean }

/** By id. Whoever asks has checked, or is about to check, that their reader may know these people. */
export async function standingsOf(db: Db, ids: Iterable<string>): Promise<Map<string, Standing>> {
  const rows = await listStandings(db, [...new Set(ids)])
  return new Map(
    rows.map(({ id, name, createdAt, suspendedAt, mentorSince }) => [
      id,
      { id, name, since: createdAt, suspended: suspendedAt !== null, mentor: mentorSince !== null },
    ]),
  )
}
