import type { Db } from '#db/client.ts'
import type { RuleSets } from '#db/schema.ts'

/** Every edition and draft, what was worked on last first. */
export function listRuleSetHeads(db: Db) {
  return db
    .selectFrom('ruleSets')
    .select(['id', 'edition', 'state', 'validFrom', 'validTo', 'sourceName', 'sourceUrl', 'checkedOn', 'updatedAt', 'proposedBy', 'body'])
    .orderBy((eb) => eb.case().when('state', '=', 'draft').then(0).when('state', '=', 'published').then(1).else(2).end())
    .orderBy((eb) => eb.fn.coalesce('validFrom', 'validTo'), 'desc')
    .orderBy('edition')
    .orderBy('id')
    .execute()
}

export async function editionsNamed(db: Db, prefix: string): Promise<string[]> {
  const rows = await db.selectFrom('ruleSets').select('edition').where('edition', 'like', `${prefix}%`).execute()
  return rows.map(({ edition }) => edition)
}

type Change = Partial<Omit<RuleSets, 'id' | 'revision' | 'state'>>

/**
 * Writes into a draft that is still as somebody saw it; says whether it was. Whoever proposed it proposed what it was
 * then, so a change takes the proposal back.
 */
export async function changeDraft(db: Db, { id, revision }: { id: string; revision: number }, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ruleSets')
    .set({ ...change, revision: revision + 1, proposedBy: null, proposedAt: null })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type Seen = { id: string; revision: number; by: string; at: string }

export async function proposeDraft(db: Db, { id, revision, by, at }: Seen): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ruleSets')
    .set({ proposedBy: by, proposedAt: at, updatedAt: at })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .where('proposedBy', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The row itself is asked who proposed it, so that two at the same instant cannot get past the rule of four eyes. */
export async function publishDraft(db: Db, { id, revision, by, at }: Seen): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ruleSets')
    .set({ state: 'published', publishedBy: by, publishedAt: at, updatedAt: at })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .where('proposedBy', 'is not', null)
    .where('proposedBy', '<>', by)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function retireEdition(db: Db, { id, at }: { id: string; at: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ruleSets')
    .set({ state: 'retired', retiredAt: at, updatedAt: at })
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether another rule set was drafted from it, or tried against it. */
export async function isBuiltUpon(db: Db, id: string): Promise<boolean> {
  const draft = await db.selectFrom('ruleSets').select('id').where('basedOn', '=', id).limit(1).executeTakeFirst()
  const run = await db.selectFrom('simulations').select('id').where('againstId', '=', id).limit(1).executeTakeFirst()
  return draft !== undefined || run !== undefined
}

/** Says whether it was still a draft as somebody saw it. */
export async function deleteDraft(db: Db, { id, revision }: { id: string; revision: number }): Promise<boolean> {
  const draft = db.selectFrom('ruleSets').select('id').where('id', '=', id).where('revision', '=', revision).where('state', '=', 'draft')
  await db.deleteFrom('simulations').where('ruleSetId', 'in', draft).execute()
  const { numDeletedRows } = await db.deleteFrom('ruleSets').where('id', 'in', draft).executeTakeFirst()
  return numDeletedRows === 1n
}
