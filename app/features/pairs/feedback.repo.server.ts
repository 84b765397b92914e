import type { Insertable } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import { organisersOf } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { PairFeedback } from '#db/schema.ts'

/** False when this person has said something at this moment already. */
export async function insertFeedback(db: Db, row: Insertable<PairFeedback>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('pairFeedback')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** A person's own feedback on a pair; nobody sees the other's. */
export async function listFeedbackFor(db: Db, actor: Actor, mentorshipId: string): Promise<PairFeedback[]> {
  return db.selectFrom('pairFeedback').selectAll().where('authorId', '=', actor.id).where('mentorshipId', '=', mentorshipId).execute()
}

/** Feedback on the mentors of the organisations that this person organises for; not on pairs of their own. */
export async function listOrganisationFeedbackFor(db: Db, actor: Actor) {
  const organisations = organisersOf(actor)
  if (organisations.length === 0) return []
  return db
    .selectFrom('pairFeedback')
    .innerJoin('mentorships', 'mentorships.id', 'pairFeedback.mentorshipId')
    .selectAll('pairFeedback')
    .where('organisationId', 'in', organisations)
    .where('mentorId', '!=', actor.id)
    .where('menteeId', '!=', actor.id)
    .orderBy('createdAt', 'desc')
    .execute()
}
