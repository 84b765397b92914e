import type { Db } from '#db/client.ts'
import type { RuleSets } from '#db/schema.ts'

export async function insertRuleSet(db: Db, row: RuleSets) {
  await db.insertInto('ruleSets').values(row).execute()
}

export function findRuleSet(db: Db, id: string): Promise<RuleSets | undefined> {
  return db.selectFrom('ruleSets').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Editions that visitors may see, the newest first; one without a first day stands last. */
export function listPublicRuleSets(db: Db): Promise<RuleSets[]> {
  return db
    .selectFrom('ruleSets')
    .selectAll()
    .where('state', 'in', ['published', 'retired'])
    .orderBy((eb) => eb.fn.coalesce('validFrom', 'validTo'), 'desc')
    .orderBy('edition')
    .execute()
}

export async function hasEdition(db: Db, edition: string): Promise<boolean> {
  return (await db.selectFrom('ruleSets').select('id').where('edition', '=', edition).limit(1).executeTakeFirst()) !== undefined
}
