import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import { barriers } from './hard-filters.ts'
import { toCard } from './list-mentors.server.ts'
import { toMatchMentor } from './mentor-pool.server.ts'
import { findMentorFor } from './mentor.repo.server.ts'
import type { MentorDetail } from './mentor-view.ts'
import { relationsOf } from './relations.server.ts'
import { listRequestsFor } from './request.repo.server.ts'
import { scorePair } from './score.ts'

/** A mentor's page for one reader, with what stands between the two, if anything. */
export async function readMentor(ctx: Ctx, actor: Actor | null, { id, t }: { id: string; t: Translate }): Promise<MentorDetail> {
  const row = orNotFound(await findMentorFor(ctx.db, actor, id))
  const contact = orNotFound((await contactsOf(ctx.db, [id])).get(id))
  const profile = await profileOf(ctx, id)
  if (!profile || contact.suspended) throw new AppError('not_found')
  const mentor = toMatchMentor(row, profile)
  const mentee = actor?.migrant ? await profileOf(ctx, actor.id) : undefined
  const score = mentee && mentee.id !== id ? scorePair(mentee, mentor) : null
  const organisation = row.vettedAt && row.organisationId ? (await organisationsById(ctx.db, [row.organisationId])).get(row.organisationId) : undefined
  const requests = actor ? await listRequestsFor(ctx.db, actor, 'menteeId') : []
  const [barrier] = mentee ? barriers(mentee, mentor, ctx.now().toISOString(), (await relationsOf(ctx.db, mentee.id))(id)) : []
  return {
    ...toCard(row, mentor, { name: contact.name, organisation: organisation?.verifiedAt ? pickText(organisation.names, t.locale) : null, mentee, score, t }),
    about: row.about,
    skills: mentor.skills,
    yearsExperience: mentor.yearsExperience,
    barrier: barrier ?? null,
    openRequest: requests.some(({ mentorId, status }) => mentorId === id && status === 'open'),
    isSelf: actor?.id === id,
  }
}
