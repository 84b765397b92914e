import type { Actor } from '#app/features/accounts/actor.ts'
import { organisersOf } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { Mentors, Vettings } from '#db/schema.ts'

/** Published mentors without a word that holds, who wait longest first; nobody vouches for themselves. */
export async function listUnvettedFor(db: Db, actor: Actor, { today, limit }: { today: string; limit: number }): Promise<Mentors[]> {
  return db
    .selectFrom('mentors')
    .selectAll()
    .where('publishedAt', 'is not', null)
    .where((eb) => eb.or([eb('vettedAt', 'is', null), eb('vettedUntil', '<', today)]))
    .where('userId', '!=', actor.id)
    .orderBy('publishedAt')
    .limit(limit)
    .execute()
}

/** The words that hold of the organisations for which this person speaks, those that end first before the others. */
export async function listWordsFor(db: Db, actor: Actor, { today, limit }: { today: string; limit: number }): Promise<Vettings[]> {
  const own = organisersOf(actor)
  if (own.length === 0) return []
  return db
    .selectFrom('vettings')
    .selectAll()
    .where('organisationId', 'in', own)
    .where('endedAt', 'is', null)
    .where('validUntil', '>=', today)
    .orderBy('validUntil')
    .limit(limit)
    .execute()
}

export async function findVetting(db: Db, id: string): Promise<Vettings | undefined> {
  return db.selectFrom('vettings').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertVetting(db: Db, row: Vettings) {
  await db.insertInto('vettings').values(row).execute()
}

/** Ends what an organisation said so far about a mentor, before it says it anew or takes it back. */
export async function endWords(db: Db, { mentorId, organisationId, at }: { mentorId: string; organisationId: string; at: string }) {
  await db
    .updateTable('vettings')
    .set({ endedAt: at })
    .where('mentorId', '=', mentorId)
    .where('organisationId', '=', organisationId)
    .where('endedAt', 'is', null)
    .execute()
}

export async function markWordReminded(db: Db, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('vettings')
    .set({ remindedAt: at })
    .where('id', '=', id)
    .where('remindedAt', 'is', null)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type Word = { organisationId: string; at: string; today: string; until: string }

/** Notes an organisation's word for a published mentor, unless another's holds; says which. */
export async function markVetted(db: Db, userId: string, { organisationId, at, today, until }: Word): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mentors')
    .set({ organisationId, vettedAt: at, vettedUntil: until, updatedAt: at })
    .where('userId', '=', userId)
    .where('publishedAt', 'is not', null)
    .where((eb) => eb.or([eb('vettedAt', 'is', null), eb('vettedUntil', '<', today), eb('organisationId', '=', organisationId)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function clearVetted(db: Db, { mentorId, organisationId, at }: { mentorId: string; organisationId: string; at: string }) {
  await db
    .updateTable('mentors')
    .set({ organisationId: null, vettedAt: null, vettedUntil: null, updatedAt: at })
    .where('userId', '=', mentorId)
    .where('organisationId', '=', organisationId)
    .execute()
}
