import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { conversationOf, openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { findReceivedApplication } from './job-application.repo.server.ts'

/**
 * Whoever hires writes to an applicant at once, also before the first yes; a colleague joins. Gives the conversation. An
 * applicant who has left it is not brought back.
 */
export async function writeToApplicant(ctx: Ctx, actor: Actor, { applicationId }: { applicationId: string }): Promise<string> {
  const { id, userId, organisationId } = orNotFound(await findReceivedApplication(ctx.db, actor, applicationId))
  const about = { kind: 'job_application' as const, subjectId: id, organisationId, at: ctx.now() }
  return ctx.db.transaction().execute(async (trx) => {
    const isOpen = (await conversationOf(trx, about.kind, id)) !== undefined
    return openConversation(trx, { id: ctx.newId(), ...about, userIds: isOpen ? [actor.id] : [userId, actor.id] })
  })
}
