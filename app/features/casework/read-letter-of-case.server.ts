import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { findStayOf } from '#app/features/applications/record-stay.server.ts'
import { stayEndsOn } from '#app/features/applications/stay.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { CaseOpinions } from '#db/schema.ts'
import { type Letter, letterOf } from './letter.ts'
import { type ReadCase, readCase } from './read-case.server.ts'

/** The letter about a decision in one of the three languages; before the decision, how it would read as recommended. */
export async function readLetterOfCase(ctx: Ctx, actor: Actor, id: string, locale: Locale) {
  const read = await readCase(ctx, actor, id)
  const decision = read.opinions.find(({ kind }) => kind === 'decision')
  const stay = await findStayOf(ctx.db, id)
  const letter = letterFor(read, decision ?? read.recommendation, { now: ctx.now(), staysUntil: stay?.endsOn ?? null, locale })
  return { letter, sent: decision !== undefined, reference: read.application.reference ?? '', decidedOn: dayOf(decision, ctx.now()) }
}

const dayOf = (opinion: CaseOpinions | undefined, now: Date) => hongKongDay(opinion ? new Date(opinion.createdAt) : now)

type When = { now: Date; staysUntil: string | null; locale: Locale }

export function letterFor(read: ReadCase, opinion: CaseOpinions | undefined, { now, staysUntil, locale }: When): Letter | null {
  if (!opinion) return null
  const { reference, route } = read.application
  const { verdict, reasonCode, reasonText } = opinion
  const decidedOn = dayOf(opinion.kind === 'decision' ? opinion : undefined, now)
  const facts = { reference: reference ?? '', name: read.name, route, decidedOn, verdict, reasonCode, reasonText }
  return letterOf(
    { ...facts, staysUntil: staysUntil ?? (verdict === 'approve' ? stayEndsOn(route, decidedOn) : null) },
    translateTo(locale),
  )
}
