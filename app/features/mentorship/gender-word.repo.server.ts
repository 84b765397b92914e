import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { GenderWords } from '#db/schema.ts'

export async function listGenderWordsFor(db: Db, actor: Actor): Promise<GenderWords[]> {
  return db.selectFrom('genderWords').selectAll().where('userId', '=', actor.id).execute()
}

/** Sealed words of many people: for a matcher alone. */
export async function listGenderWords(db: Db, kind: GenderWords['kind'], userIds: string[]): Promise<GenderWords[]> {
  if (userIds.length === 0) return []
  return db.selectFrom('genderWords').selectAll().where('kind', '=', kind).where('userId', 'in', userIds).execute()
}

export async function putGenderWord(db: Db, row: GenderWords) {
  await db
    .insertInto('genderWords')
    .values(row)
    .onConflict((conflict) => conflict.columns(['userId', 'kind']).doUpdateSet({ sealed: row.sealed, saidAt: row.saidAt }))
    .execute()
}

export async function removeGenderWord(db: Db, actor: Actor, kind: GenderWords['kind']) {
  await db.deleteFrom('genderWords').where('userId', '=', actor.id).where('kind', '=', kind).execute()
}
