import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { applicationOf } from '#app/features/applications/read-application.server.ts'
import { findStayOf } from '#app/features/applications/record-stay.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import type { Locale } from '#app/lib/locales.ts'
import { listOpinions } from './case.repo.server.ts'
import { letterOf } from './letter.ts'

/** The letter about one's own decided application, as it was mailed; null before the decision. Officers stay unnamed. */
export async function readOwnLetter(ctx: Ctx, actor: Actor, locale: Locale) {
  const application = await applicationOf(ctx, actor)
  if (application?.status !== 'approved' && application?.status !== 'refused') return null
  const { id, reference, route } = application
  const decision = (await listOpinions(ctx.db, id)).find(({ kind, withdrawnAt }) => kind === 'decision' && withdrawnAt === null)
  if (!decision) return null
  const { verdict, reasonCode, reasonText, createdAt } = decision
  const facts = { reference: reference ?? '', name: actor.name, route, decidedOn: hongKongDay(new Date(createdAt)) }
  const staysUntil = (await findStayOf(ctx.db, id))?.endsOn ?? null
  return { letter: letterOf({ ...facts, verdict, reasonCode, reasonText, staysUntil }, translateTo(locale)), ...facts }
}
