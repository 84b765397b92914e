import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { letGo } from '#app/features/messaging/follow-conversation.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import { findCohortFor, freePlace, leaveEnrolment } from './programme.repo.server.ts'

/** Gives one's place back, so that somebody else can have it. Twice changes nothing. */
export async function leaveCohort(ctx: Ctx, actor: Actor, { cohortId }: { cohortId: string }): Promise<void> {
  const { programme } = orNotFound(await findCohortFor(ctx.db, actor, cohortId))
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await leaveEnrolment(trx, { cohortId, userId: actor.id, at: at.toISOString() }))) return
    await freePlace(trx, cohortId)
    await letGo(trx, { kind: 'cohort', subjectId: cohortId, userIds: [actor.id], at })
    const title = pickText(programme.titles, actor.locale).text
    await notify(trx, {
      id: ctx.newId(),
      userId: actor.id,
      kind: 'enrolment.left',
      params: { programme: title },
      path: `/programmes/${programme.id}`,
      at,
    })
  })
}
