import { holdPerson } from '#app/features/accounts/hold-person.server.ts'
import type { Db } from '#db/client.ts'
import { insertBooked, overlapsBooked, removeBooked } from './booked-time.repo.server.ts'

export type Booking = {
  userIds: string[]
  startsAt: string
  endsAt: string
  /** What takes the time: an accepted request, then the session that was made of it. */
  subjectId: string
  /** A subject whose times this booking takes over. */
  replaces?: string
}

/**
 * Keeps a time for people, in the transaction of what takes it, so that nobody offers or promises it again; false, and
 * nothing is kept, when one of them has agreed to something then already. The same subject is moved, not kept twice.
 */
export async function bookTime(trx: Db, { userIds, startsAt, endsAt, subjectId, replaces = subjectId }: Booking): Promise<boolean> {
  const people = [...new Set(userIds)].sort()
  for (const id of people) await holdPerson(trx, id)
  if (await overlapsBooked(trx, people, { startsAt, endsAt, except: [subjectId, replaces] })) return false
  await removeBooked(trx, replaces)
  await removeBooked(trx, subjectId)
  await insertBooked(
    trx,
    people.map((userId) => ({ userId, startsAt, endsAt, subjectId })),
  )
  return true
}

/** Gives the times of a subject back. */
export async function releaseTime(trx: Db, subjectId: string): Promise<void> {
  await removeBooked(trx, subjectId)
}
