import type { Ctx } from '#app/context.server.ts'
import { type Actor, isOrganiser, organisersOf } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { listUnvettedFor } from './mentor.repo.server.ts'

const SHOWN = 50

/** Mentors for whom no organisation has given its word yet, and the verified organisations for which this person may. */
export async function listUnvetted(ctx: Ctx, actor: Actor, locale: Locale) {
  authorize(isOrganiser(actor))
  const own = [...(await organisationsById(ctx.db, organisersOf(actor))).values()].filter(({ verifiedAt }) => verifiedAt !== null)
  const rows = await listUnvettedFor(ctx.db, actor, SHOWN)
  const people = await contactsOf(
    ctx.db,
    rows.map(({ userId }) => userId),
  )
  const mentors = rows.flatMap(({ userId, headline, about }) => {
    const person = people.get(userId)
    return person && !person.suspended ? [{ id: userId, name: person.name, headline, about }] : []
  })
  return { mentors, organisations: own.map(({ id, names }) => ({ id, name: pickText(names, locale) })) }
}
