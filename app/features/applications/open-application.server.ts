import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { claimsOf } from '#app/features/eligibility/read-check.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Applications } from '#db/schema.ts'
import { canOpenApplication } from './application.policy.ts'
import { insertSchemeApplication } from './application.repo.server.ts'
import type { Route } from './application-answers.ts'
import { saveSectionRow } from './application-section.repo.server.ts'
import { applicationOf } from './read-application.server.ts'

type Begin = { route: Route; check?: string | undefined }

/**
 * Begins an application; gives its id. Who has one that has not ended gets that one back, so a second press of the
 * button or a second device does no harm. It claims what their self-check said, when they come from one of this route.
 */
export async function openApplication(ctx: Ctx, actor: Actor, { route, check }: Begin): Promise<string> {
  const newest = await applicationOf(ctx, actor)
  if (!canOpenApplication(actor, newest?.status)) {
    if (newest && !actor.migrant && actor.verified) return newest.id
    throw new AppError('conflict', actor.migrant ? 'application.error.alreadyMigrant' : 'application.error.verifyFirst')
  }
  const at = ctx.now()
  const draft = newDraft({ id: ctx.newId(), userId: actor.id, route, at: at.toISOString() })
  const claims = check ? await claimsOf(ctx, actor, check) : undefined
  const kept = await ctx.db.transaction().execute(async (trx) => {
    if (!(await insertSchemeApplication(trx, draft))) return false
    if (claims?.route === route) await saveSectionRow(trx, claimed(draft, claims.criteria))
    const about = { actorId: actor.id, action: 'application.opened', subjectKind: 'application', subjectId: draft.id }
    await recordAudit(trx, { id: ctx.newId(), at, ...about })
    return true
  })
  return kept ? draft.id : ((await applicationOf(ctx, actor))?.id ?? draft.id)
}

function newDraft({ id, userId, route, at }: { id: string; userId: string; route: Route; at: string }): Applications {
  const empty = { reference: null, ruleSetId: null, claimedScore: null, travelDocument: null, submittedAt: null, decidedAt: null }
  return { id, userId, route, status: 'draft', createdAt: at, updatedAt: at, ...empty }
}

/** Said already, and still to be looked at: the section is begun, not done. */
const claimed = ({ id, createdAt }: Applications, criteria: string[]) => ({
  ...{ applicationId: id, section: 'claims', answers: JSON.stringify({ criteria }) },
  ...{ revision: 0, at: createdAt, completedAt: null },
})
