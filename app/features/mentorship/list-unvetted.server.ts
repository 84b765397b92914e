import type { Ctx } from '#app/context.server.ts'
import { type Actor, isOrganiser, organisersOf } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { authorize } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { dayAfter } from '#app/lib/zoned-time.ts'
import { listUnvettedFor, listWordsFor } from './vetting.repo.server.ts'
import { REMIND_WORD_DAYS, USUAL_WORD_DAYS } from './vetting.ts'

const SHOWN = 50

/** Mentors for whom no organisation's word holds, the words of one's own organisations, and for which of those one may speak. */
export async function listUnvetted(ctx: Ctx, actor: Actor, locale: Locale) {
  authorize(isOrganiser(actor))
  const today = hongKongDay(ctx.now())
  const own = [...(await organisationsById(ctx.db, organisersOf(actor))).values()].filter(({ verifiedAt }) => verifiedAt !== null)
  const rows = await listUnvettedFor(ctx.db, actor, { today, limit: SHOWN })
  const words = await listWordsFor(ctx.db, actor, { today, limit: SHOWN })
  const people = await contactsOf(ctx.db, [...rows.map(({ userId }) => userId), ...words.map(({ mentorId }) => mentorId)])
  const mentors = rows.flatMap(({ userId, headline, about, conductAgreedAt, publishedAt }) => {
    const person = people.get(userId)
    return person && !person.suspended ? [{ id: userId, name: person.name, headline, about, conductAgreedAt, publishedAt }] : []
  })
  const soon = dayAfter(today, REMIND_WORD_DAYS)
  const given = words.map(({ id, mentorId, organisationId, validUntil, referencesChecked }) => {
    const who = { mentorId, name: people.get(mentorId)?.name ?? '', organisationId }
    return { id, ...who, validUntil, referencesChecked, endsSoon: validUntil <= soon }
  })
  const organisations = own.map(({ id, names }) => ({ id, name: pickText(names, locale) }))
  return { mentors, given, organisations, usualUntil: dayAfter(today, USUAL_WORD_DAYS) }
}
