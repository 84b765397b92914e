import type { Insertable, Updateable } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { PairGoals, PairSteps } from '#db/schema.ts'

/** Rows of a pair that this person is part of. */
const ofPairs = (db: Db, actor: Actor) =>
  db
    .selectFrom('mentorships')
    .select('mentorships.id')
    .where((eb) => eb.or([eb('menteeId', '=', actor.id), eb('mentorId', '=', actor.id)]))

export async function insertGoal(db: Db, row: Insertable<PairGoals>) {
  await db.insertInto('pairGoals').values(row).execute()
}

/** The goals of a pair in the order in which they were set. */
export async function listGoalsFor(db: Db, actor: Actor, mentorshipId: string): Promise<PairGoals[]> {
  return db
    .selectFrom('pairGoals')
    .selectAll()
    .where('mentorshipId', 'in', ofPairs(db, actor))
    .where('mentorshipId', '=', mentorshipId)
    .where('removedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function findGoalFor(db: Db, actor: Actor, { mentorshipId, goalId }: { mentorshipId: string; goalId: string }) {
  return db
    .selectFrom('pairGoals')
    .selectAll()
    .where('mentorshipId', 'in', ofPairs(db, actor))
    .where('mentorshipId', '=', mentorshipId)
    .where('id', '=', goalId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

export async function countGoals(db: Db, mentorshipId: string): Promise<number> {
  const row = await db
    .selectFrom('pairGoals')
    .select((eb) => eb.fn.count<number>('id').as('count'))
    .where('mentorshipId', '=', mentorshipId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Changes a goal, unless somebody changed its words since this revision; says which. */
export async function updateGoal(db: Db, { id, revision }: { id: string; revision: number }, change: Updateable<PairGoals>) {
  const { numUpdatedRows } = await db
    .updateTable('pairGoals')
    .set(change)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A tick or its removal: it does not touch the words. */
export async function markGoal(db: Db, id: string, { doneAt, doneBy }: Pick<PairGoals, 'doneAt' | 'doneBy'>) {
  await db
    .updateTable('pairGoals')
    .set({ doneAt, doneBy })
    .where('id', '=', id)
    .where('doneAt', doneAt === null ? 'is not' : 'is', null)
    .execute()
}

export async function insertStep(db: Db, row: Insertable<PairSteps>) {
  await db.insertInto('pairSteps').values(row).execute()
}

/** The steps of a pair, those of goals and those of sessions, in the order in which they were written. */
export async function listStepsFor(db: Db, actor: Actor, mentorshipId: string): Promise<PairSteps[]> {
  return db
    .selectFrom('pairSteps')
    .selectAll()
    .where('mentorshipId', 'in', ofPairs(db, actor))
    .where('mentorshipId', '=', mentorshipId)
    .where('removedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function findStepFor(db: Db, actor: Actor, { mentorshipId, stepId }: { mentorshipId: string; stepId: string }) {
  return db
    .selectFrom('pairSteps')
    .selectAll()
    .where('mentorshipId', 'in', ofPairs(db, actor))
    .where('mentorshipId', '=', mentorshipId)
    .where('id', '=', stepId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

export async function countSteps(db: Db, of: { goalId: string } | { sessionId: string }): Promise<number> {
  const query = db
    .selectFrom('pairSteps')
    .select((eb) => eb.fn.count<number>('id').as('count'))
    .where('removedAt', 'is', null)
  const row = await ('goalId' in of
    ? query.where('goalId', '=', of.goalId)
    : query.where('sessionId', '=', of.sessionId)
  ).executeTakeFirstOrThrow()
  return Number(row.count)
}

/** As with goals. */
export async function updateStep(db: Db, { id, revision }: { id: string; revision: number }, change: Updateable<PairSteps>) {
  const { numUpdatedRows } = await db
    .updateTable('pairSteps')
    .set(change)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markStep(db: Db, id: string, { doneAt, doneBy }: Pick<PairSteps, 'doneAt' | 'doneBy'>) {
  await db
    .updateTable('pairSteps')
    .set({ doneAt, doneBy })
    .where('id', '=', id)
    .where('doneAt', doneAt === null ? 'is not' : 'is', null)
    .execute()
}
