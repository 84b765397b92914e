import { authorize } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { canManagePeople } from './accounts.policy.ts'
import type { Actor } from './actor.ts'
import { listUsers } from './user.repo.server.ts'

const PAGE = 50

/** People, newest first, by name or address; `next` is the `beforeId` of the following page, or null at the end. */
export async function listPeopleFor(db: Db, actor: Actor, { search = '', beforeId }: { search?: string; beforeId?: string } = {}) {
  authorize(canManagePeople(actor))
  const found = await listUsers(db, { search: search.trim(), beforeId: beforeId ?? null, limit: PAGE + 1 })
  const people = found.slice(0, PAGE)
  return { people, next: found.length > PAGE ? (people.at(-1)?.id ?? null) : null }
}
