import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { lastingPairFor, pairFor } from './find-pair.server.ts'
import { putPrivateNote, putText } from './note.repo.server.ts'
import { sealNote } from './private-note.server.ts'
import { findSessionFor } from './session.repo.server.ts'

type Which = { mentorshipId: string; sessionId: string }
/** `revision` is the one that was read; 0 when there was nothing yet. */
type Words = { body: string; revision: number }

/** Agenda or shared notes, by either; refused when the other wrote since, so that nothing is lost. */
export async function saveSharedText(
  ctx: Ctx,
  actor: Actor,
  { kind, body, revision, ...which }: Which & Words & { kind: 'agenda' | 'notes' },
): Promise<void> {
  await lastingPairFor(ctx.db, actor, which.mentorshipId)
  const { id: sessionId } = orNotFound(await findSessionFor(ctx.db, actor, which))
  const wrote = { updatedBy: actor.id, updatedAt: ctx.now().toISOString() }
  const saved = await putText(ctx.db, { sessionId, kind, body, revision: revision + 1, ...wrote }, revision)
  if (!saved) throw new AppError('conflict', 'pairs.error.changed')
}

/** A note for oneself, which nobody else can ever read; also when the mentorship is over. */
export async function savePrivateNote(ctx: Ctx, actor: Actor, { body, revision, ...which }: Which & Words): Promise<void> {
  await pairFor(ctx.db, actor, which.mentorshipId)
  const { id: sessionId } = orNotFound(await findSessionFor(ctx.db, actor, which))
  const place = { sessionId, authorId: actor.id }
  const at = ctx.now().toISOString()
  const row = { ...place, body: sealNote(ctx, place, body), revision: revision + 1, updatedAt: at, sealedAt: at }
  if (!(await putPrivateNote(ctx.db, row, revision))) throw new AppError('conflict', 'pairs.error.changedByYou')
}
