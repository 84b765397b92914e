import type { Db } from '#db/client.ts'
import { inList } from '#db/row-list.ts'
import type { PrivacyChoices } from '#db/schema.ts'

export async function listPrivacyChoices(db: Db, userIds: string[]): Promise<PrivacyChoices[]> {
  if (userIds.length === 0) return []
  return db
    .selectFrom('privacyChoices')
    .selectAll()
    .where(inList(db, 'privacyChoices.userId', userIds))
    .execute()
}

export async function savePrivacyChoices(db: Db, row: PrivacyChoices) {
  const { userId: _, ...choices } = row
  await db
    .insertInto('privacyChoices')
    .values(row)
    .onConflict((conflict) => conflict.column('userId').doUpdateSet(choices))
    .execute()
}

/** Everybody with whom a person takes part in a conversation of at most so many people. */
export async function listAcquainted(db: Db, userId: string, mostPeople: number): Promise<string[]> {
  const rows = await db
    .selectFrom('participants as own')
    .innerJoin('participants as others', 'others.conversationId', 'own.conversationId')
    .select('others.userId')
    .distinct()
    .where('own.userId', '=', userId)
    .where('own.leftAt', 'is', null)
    .where('others.leftAt', 'is', null)
    .where('others.userId', '!=', userId)
    .where((eb) =>
      eb(
        eb
          .selectFrom('participants as all')
          .select((count) => count.fn.countAll<number>().as('people'))
          .whereRef('all.conversationId', '=', 'own.conversationId')
          .where('all.leftAt', 'is', null),
        '<=',
        mostPeople,
      ),
    )
    .execute()
  return rows.map((row) => row.userId)
}
