import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { lastingPairFor } from './find-pair.server.ts'
import { countGoals, findGoalFor, insertGoal, markGoal, updateGoal } from './goal.repo.server.ts'
import { holdPair } from './pair.repo.server.ts'
import { MAX_GOALS } from './pair.ts'

type Which = { mentorshipId: string; goalId: string }

/** Either of the two adds a goal for both. */
export async function addGoal(ctx: Ctx, actor: Actor, { mentorshipId, text }: { mentorshipId: string; text: string }): Promise<void> {
  await lastingPairFor(ctx.db, actor, mentorshipId)
  const at = ctx.now().toISOString()
  const wrote = { createdBy: actor.id, createdAt: at, updatedBy: actor.id, updatedAt: at }
  const open = { doneBy: null, doneAt: null, removedBy: null, removedAt: null }
  await ctx.db.transaction().execute(async (trx) => {
    await holdPair(trx, mentorshipId)
    if ((await countGoals(trx, mentorshipId)) >= MAX_GOALS) throw new AppError('conflict', 'pairs.error.manyGoals')
    await insertGoal(trx, { id: ctx.newId(), mentorshipId, text, revision: 1, ...wrote, ...open })
  })
}

/** Either changes its words; refused when the other changed them since, so that nothing is lost. */
export async function editGoal(ctx: Ctx, actor: Actor, { text, revision, ...which }: Which & { text: string; revision: number }) {
  await lastingPairFor(ctx.db, actor, which.mentorshipId)
  const goal = orNotFound(await findGoalFor(ctx.db, actor, which))
  if (goal.text === text) return
  const change = { text, revision: revision + 1, updatedBy: actor.id, updatedAt: ctx.now().toISOString() }
  if (!(await updateGoal(ctx.db, { id: goal.id, revision }, change))) throw new AppError('conflict', 'pairs.error.changed')
}

/** Reached, or not yet after all. */
export async function markGoalDone(ctx: Ctx, actor: Actor, { done, ...which }: Which & { done: boolean }): Promise<void> {
  await lastingPairFor(ctx.db, actor, which.mentorshipId)
  const goal = orNotFound(await findGoalFor(ctx.db, actor, which))
  await markGoal(ctx.db, goal.id, done ? { doneAt: ctx.now().toISOString(), doneBy: actor.id } : { doneAt: null, doneBy: null })
}

/** Takes a goal off the list; it stays in the record. */
export async function removeGoal(ctx: Ctx, actor: Actor, { revision, ...which }: Which & { revision: number }): Promise<void> {
  await lastingPairFor(ctx.db, actor, which.mentorshipId)
  const goal = orNotFound(await findGoalFor(ctx.db, actor, which))
  const change = { removedAt: ctx.now().toISOString(), removedBy: actor.id }
  if (!(await updateGoal(ctx.db, { id: goal.id, revision }, change))) throw new AppError('conflict', 'pairs.error.changed')
}
