import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { describeMentor } from './describe-mentor.server.ts'
import { barriers } from './hard-filters.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'
import { findMentorFor } from './mentor.repo.server.ts'
import { toMatchMentor } from './mentor-pool.server.ts'
import type { MentorDetail } from './mentor-view.ts'
import { canReadFully } from './mentorship.policy.ts'
import { type ShownBarrier, shownBarrier } from './mentorship.ts'
import { keptApart, relationsIn } from './relations.server.ts'
import { listAskedFor } from './request.repo.server.ts'

/** A mentor's page for one reader, with what stands between the two, if anything. */
export async function readMentor(ctx: Ctx, actor: Actor | null, { id, t }: { id: string; t: Translate }): Promise<MentorDetail> {
  const row = orNotFound(await findMentorFor(ctx.db, actor, id))
  const person = orNotFound((await contactsOf(ctx.db, [id])).get(id))
  const profile = orNotFound(await profileOf(ctx, id))
  if (person.suspended) throw new AppError('not_found')
  const mentor = toMatchMentor(row, profile)
  const mentee = actor?.migrant ? await profileOf(ctx, actor.id) : undefined
  const asked = new Set(actor ? await listAskedFor(ctx.db, actor) : [])
  const organisation = (await organisationsById(ctx.db, row.organisationId ? [row.organisationId] : [])).get(row.organisationId ?? '')
  const card = describeMentor({ row, mentor, name: person.name, organisation }, { actor, mentee, asked, t, at: ctx.now() })
  const { about } = row
  const { skills, yearsExperience, remote } = mentor
  const told = canReadFully(actor, id) ? { about, skills, yearsExperience, remote } : NOTHING_MORE
  return { ...card, ...told, barrier: mentee ? await barrierBetween(ctx, mentee, mentor) : null, isSelf: actor?.id === id }
}

const NOTHING_MORE = { about: null, skills: [], yearsExperience: null, remote: null }

async function barrierBetween(ctx: Ctx, mentee: MatchPerson, mentor: MatchMentor): Promise<ShownBarrier | null> {
  const relations = relationsIn(await keptApart(ctx.db, mentee.id))(mentor.id)
  const [barrier] = barriers(mentee, mentor, ctx.now().toISOString(), relations)
  return barrier ? shownBarrier(barrier) : null
}
