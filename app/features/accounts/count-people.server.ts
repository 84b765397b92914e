import { authorize } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { canManagePeople } from './accounts.policy.ts'
import type { Actor } from './actor.ts'
import { countUsers } from './people-count.repo.server.ts'

/** How many accounts there are, and how many of them are suspended. */
export async function countPeopleFor(db: Db, actor: Actor): Promise<{ all: number; suspended: number }> {
  authorize(canManagePeople(actor))
  return countUsers(db)
}
