import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { Assessments } from '#db/schema.ts'

/** A row that is there already is left as it is: the same form, sent twice. */
export async function insertAssessment(db: Db, row: Assessments) {
  await db
    .insertInto('assessments')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** One's own, the newest first. */
export async function listAssessmentsFor(db: Db, actor: Actor): Promise<Assessments[]> {
  return db
    .selectFrom('assessments')
    .selectAll()
    .where('userId', '=', actor.id)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

export async function findAssessmentFor(db: Db, actor: Actor, id: string): Promise<Assessments | undefined> {
  return db.selectFrom('assessments').selectAll().where('userId', '=', actor.id).where('id', '=', id).executeTakeFirst()
}

/** One that this very check was saved as before. */
export async function findSameAssessmentFor(db: Db, actor: Actor, { ruleSetId, answers }: Pick<Assessments, 'ruleSetId' | 'answers'>) {
  return db
    .selectFrom('assessments')
    .select('id')
    .where('userId', '=', actor.id)
    .where('ruleSetId', '=', ruleSetId)
    .where('answers', '=', answers)
    .executeTakeFirst()
}

/** True when it was this person's. */
export async function deleteAssessmentFor(db: Db, actor: Actor, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('assessments').where('userId', '=', actor.id).where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

type Share = Pick<Assessments, 'shareToken' | 'shareEndsAt'>
/** True when it was this person's. */
export async function setShareFor(db: Db, actor: Actor, id: string, share: Share): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessments')
    .set(share)
    .where('userId', '=', actor.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The one that a private link opens, while it does. The link is the right to read it. */
export async function findSharedAssessment(db: Db, tokenHash: string, now: string): Promise<Assessments | undefined> {
  return db.selectFrom('assessments').selectAll().where('shareToken', '=', tokenHash).where('shareEndsAt', '>', now).executeTakeFirst()
}
