import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { DEFAULT_WEIGHTS } from '#app/features/mentorship/score-weights.ts'
import { AppError } from '#app/lib/errors.ts'
import { canRunRoundsOf } from './round.policy.ts'
import { insertRound } from './round.repo.server.ts'
import { NO_RULES } from './round.ts'

/** Opens an empty round of one's organisation; gives its id. */
export async function createRound(
  ctx: Ctx,
  actor: Actor,
  { organisationId, title }: { organisationId: string; title: string },
): Promise<string> {
  if (!canRunRoundsOf(actor, organisationId)) throw new AppError('not_found')
  const id = ctx.newId()
  const at = ctx.now()
  const nobody = { publishedRunId: null, answerBy: null, publishedBy: null, publishedAt: null, closedBy: null, closedAt: null }
  await ctx.db.transaction().execute(async (trx) => {
    await insertRound(trx, {
      ...{ id, organisationId, title, state: 'draft', policy: 'floor', seed: at.toISOString().slice(0, 10), revision: 0 },
      ...{ weights: JSON.stringify(DEFAULT_WEIGHTS), rules: JSON.stringify(NO_RULES) },
      ...{ createdBy: actor.id, createdAt: at.toISOString() },
      ...nobody,
    })
    await recordAudit(trx, { id: ctx.newId(), at, actorId: actor.id, action: 'round.created', subjectKind: 'round', subjectId: id })
  })
  return id
}
