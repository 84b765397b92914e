import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { applicationOf } from '#app/features/applications/read-application.server.ts'
import { sentApplication } from '#app/features/applications/read-sent-application.server.ts'
import { letGo, letIn } from '#app/features/messaging/follow-conversation.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { canWorkOnCase } from './case.policy.ts'
import { findCase } from './case.repo.server.ts'

type Case = { applicationId: string; applicantId: string; officerId: string }

/** The officer whose desk a case is on writes to the applicant; gives the conversation. */
export async function writeToApplicant(ctx: Ctx, actor: Actor, { applicationId }: { applicationId: string }): Promise<string> {
  const application = await sentApplication(ctx, actor, applicationId)
  if (!canWorkOnCase(actor, application)) throw new AppError('forbidden', 'casework.error.ownCase')
  if ((await findCase(ctx.db, applicationId))?.assignedTo !== actor.id) throw new AppError('conflict', 'casework.error.notYours')
  return open(ctx, { applicationId, applicantId: application.userId, officerId: actor.id })
}

/** The applicant writes to the officer of their case; gives the conversation. Refused in words while nobody has the case. */
export async function writeToOfficer(ctx: Ctx, actor: Actor): Promise<string> {
  const found = await officerOf(ctx, actor)
  if (!found?.officerId) throw new AppError('conflict', 'application.officer.nobody')
  return open(ctx, { ...found, applicantId: actor.id, officerId: found.officerId })
}

/** Who has one's own case on their desk: nobody, or an officer; undefined without a case. */
export async function officerOf(ctx: Ctx, actor: Actor): Promise<{ applicationId: string; officerId: string | null } | undefined> {
  const application = await applicationOf(ctx, actor)
  if (!application?.submittedAt) return undefined
  return { applicationId: application.id, officerId: (await findCase(ctx.db, application.id))?.assignedTo ?? null }
}

function open(ctx: Ctx, { applicationId, applicantId, officerId }: Case): Promise<string> {
  const userIds = [applicantId, officerId]
  const opening = { kind: 'case' as const, subjectId: applicationId, userIds, at: ctx.now() }
  return ctx.db.transaction().execute((trx) => openConversation(trx, { id: ctx.newId(), ...opening }))
}

/** The conversation goes with the case: who had it on their desk leaves, who gets it comes. */
export async function moveConversation(
  trx: Db,
  { applicationId, from, to, at }: { applicationId: string; from: string | null; to: string | null; at: Date },
): Promise<void> {
  if (from === to) return
  const about = { kind: 'case' as const, subjectId: applicationId, at }
  if (from) await letGo(trx, { ...about, userIds: [from] })
  if (to) await letIn(trx, { ...about, userIds: [to] })
}
