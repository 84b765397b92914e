import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { listComingSessionsFor, listEnrolmentsFor } from './programme.repo.server.ts'

/** The next sessions of a person's own programmes. */
export async function comingSessions(ctx: Ctx, actor: Actor, { locale, limit = 3 }: { locale: Locale; limit?: number }) {
  const rows = await listComingSessionsFor(ctx.db, actor, { at: ctx.now().toISOString(), limit })
  return rows.map(({ id, startsAt, titles, venue, programmeId, programmeTitles }) => ({
    id,
    startsAt,
    venue,
    programmeId,
    title: pickText(titles, locale),
    programme: pickText(programmeTitles, locale),
  }))
}

/** Whether somebody has a place anywhere, now or in a programme that is over. */
export async function hasJoinedAny(ctx: Ctx, actor: Actor): Promise<boolean> {
  return (await listEnrolmentsFor(ctx.db, actor)).length > 0
}
