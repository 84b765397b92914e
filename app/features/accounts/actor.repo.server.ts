import type { Db } from '#db/client.ts'

/** For whom a person acts today. Read for every request, so that a right ends with its membership. */
export function listActorMemberships(db: Db, userId: string) {
  return db
    .selectFrom('memberships')
    .innerJoin('organisations', 'organisations.id', 'memberships.organisationId')
    .select(['memberships.organisationId', 'organisations.kind', 'memberships.role'])
    .where('memberships.userId', '=', userId)
    .where('memberships.endedAt', 'is', null)
    .orderBy('memberships.createdAt')
    .execute()
}
