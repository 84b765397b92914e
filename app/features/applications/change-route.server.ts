import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { changeRoute as changeRouteRow } from './application.repo.server.ts'
import type { Route } from './application-answers.ts'
import { applicationOf } from './read-application.server.ts'

/** Chooses the other test for a draft; what was claimed under the first has to be looked at again. */
export async function changeRoute(ctx: Ctx, actor: Actor, { route }: { route: Route }): Promise<void> {
  const application = orNotFound(await applicationOf(ctx, actor))
  if (application.status !== 'draft') throw new AppError('conflict', 'application.error.closed')
  await changeRouteRow(ctx.db, { id: application.id, route, ruleSetId: null, at: ctx.now().toISOString() })
}
