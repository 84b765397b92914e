import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { lastingPairFor } from './find-pair.server.ts'
import { countSteps, findGoalFor, findStepFor, insertStep, markStep, updateStep } from './goal.repo.server.ts'
import { holdPair } from './pair.repo.server.ts'
import { MAX_STEPS } from './pair.ts'
import { findSessionFor } from './session.repo.server.ts'

export type Owner = 'me' | 'them' | 'both'
type Words = { text: string; owner: Owner; dueOn?: string | undefined }
type Which = { mentorshipId: string; stepId: string }

const ownerId = (owner: Owner, actor: Actor, otherId: string) => (owner === 'both' ? null : owner === 'me' ? actor.id : otherId)

/** A step towards a goal, or what was agreed in a session: who does it, by when. */
export async function addStep(
  ctx: Ctx,
  actor: Actor,
  { mentorshipId, of, text, owner, dueOn }: Words & { mentorshipId: string; of: { goalId: string } | { sessionId: string } },
): Promise<void> {
  const { otherId } = await lastingPairFor(ctx.db, actor, mentorshipId)
  // Of this pair's own: an id from elsewhere is not found.
  orNotFound(
    'goalId' in of
      ? await findGoalFor(ctx.db, actor, { mentorshipId, ...of })
      : await findSessionFor(ctx.db, actor, { mentorshipId, ...of }),
  )
  const at = ctx.now().toISOString()
  const about = 'goalId' in of ? { goalId: of.goalId, sessionId: null } : { goalId: null, sessionId: of.sessionId }
  const wrote = { createdBy: actor.id, createdAt: at, updatedBy: actor.id, updatedAt: at, revision: 1 }
  const open = { doneBy: null, doneAt: null, removedBy: null, removedAt: null }
  await ctx.db.transaction().execute(async (trx) => {
    await holdPair(trx, mentorshipId)
    if ((await countSteps(trx, of)) >= MAX_STEPS) throw new AppError('conflict', 'pairs.error.manySteps')
    const row = { id: ctx.newId(), mentorshipId, ...about, text, ownerId: ownerId(owner, actor, otherId), dueOn: dueOn ?? null }
    await insertStep(trx, { ...row, ...wrote, ...open })
  })
}

/** Either changes it; refused when the other changed it since, so that nothing is lost. */
export async function editStep(ctx: Ctx, actor: Actor, { text, owner, dueOn, revision, ...which }: Words & Which & { revision: number }) {
  const { otherId } = await lastingPairFor(ctx.db, actor, which.mentorshipId)
  const step = orNotFound(await findStepFor(ctx.db, actor, which))
  const words = { text, ownerId: ownerId(owner, actor, otherId), dueOn: dueOn ?? null }
  const change = { ...words, revision: revision + 1, updatedBy: actor.id, updatedAt: ctx.now().toISOString() }
  if (!(await updateStep(ctx.db, { id: step.id, revision }, change))) throw new AppError('conflict', 'pairs.error.changed')
}

/** Done, or not yet after all; by whom and when is kept. */
export async function markStepDone(ctx: Ctx, actor: Actor, { done, ...which }: Which & { done: boolean }): Promise<void> {
  await lastingPairFor(ctx.db, actor, which.mentorshipId)
  const step = orNotFound(await findStepFor(ctx.db, actor, which))
  await markStep(ctx.db, step.id, done ? { doneAt: ctx.now().toISOString(), doneBy: actor.id } : { doneAt: null, doneBy: null })
}

export async function removeStep(ctx: Ctx, actor: Actor, { revision, ...which }: Which & { revision: number }): Promise<void> {
  await lastingPairFor(ctx.db, actor, which.mentorshipId)
  const step = orNotFound(await findStepFor(ctx.db, actor, which))
  const change = { removedAt: ctx.now().toISOString(), removedBy: actor.id }
  if (!(await updateStep(ctx.db, { id: step.id, revision }, change))) throw new AppError('conflict', 'pairs.error.changed')
}
