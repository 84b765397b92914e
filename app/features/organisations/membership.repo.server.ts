import type { Db } from '#db/client.ts'
import type { MembershipRole, Memberships } from '#db/schema.ts'

/** Says whether it was inserted: a person has each role of an organisation once at a time. */
export async function insertMembership(db: Db, membership: Omit<Memberships, 'endedAt'>): Promise<boolean> {
  const inserted = await db
    .insertInto('memberships')
    .values({ ...membership, endedAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export function findMembership(db: Db, id: string) {
  return db
    .selectFrom('memberships')
    .innerJoin('organisations', 'organisations.id', 'memberships.organisationId')
    .select([
      'memberships.id',
      'memberships.organisationId',
      'memberships.userId',
      'memberships.role',
      'memberships.endedAt',
      'organisations.names',
    ])
    .where('memberships.id', '=', id)
    .executeTakeFirst()
}

/** Says whether it was open. */
export async function closeMembership(db: Db, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('memberships')
    .set({ endedAt: at })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export function listOpenMemberships(db: Db, organisationId: string) {
  return db
    .selectFrom('memberships')
    .select(['id', 'userId', 'role', 'createdAt'])
    .where('organisationId', '=', organisationId)
    .where('endedAt', 'is', null)
    .orderBy('createdAt')
    .execute()
}

export async function listUserIdsByRole(db: Db, organisationIds: string[], role: MembershipRole): Promise<string[]> {
  if (organisationIds.length === 0) return []
  const rows = await db
    .selectFrom('memberships')
    .select('userId')
    .distinct()
    .where('organisationId', 'in', organisationIds)
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .execute()
  return rows.map(({ userId }) => userId)
}

export async function listOfficeUserIds(db: Db, role: MembershipRole): Promise<string[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('organisations', 'organisations.id', 'memberships.organisationId')
    .select('memberships.userId')
    .distinct()
    .where('organisations.kind', '=', 'office')
    .where('memberships.role', '=', role)
    .where('memberships.endedAt', 'is', null)
    .execute()
  return rows.map(({ userId }) => userId)
}

export async function listRolesOfPeople(db: Db, userIds: string[]) {
  if (userIds.length === 0) return []
  return db
    .selectFrom('memberships')
    .innerJoin('organisations', 'organisations.id', 'memberships.organisationId')
    .select([
      'memberships.id',
      'memberships.userId',
      'memberships.organisationId',
      'memberships.role',
      'organisations.kind',
      'organisations.names',
      'organisations.verifiedAt',
    ])
    .where('memberships.userId', 'in', userIds)
    .where('memberships.endedAt', 'is', null)
    .execute()
}
