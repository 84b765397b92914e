import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Mentors } from '#db/schema.ts'
import { describeMentor } from './describe-mentor.server.ts'
import { habitsOf } from './describe-mentors.server.ts'
import { USUAL_MEETING } from './free-times.ts'
import { barriers } from './hard-filters.ts'
import { commonTimes, mentorTimes } from './list-free-times.server.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'
import { findMentorFor } from './mentor.repo.server.ts'
import { toMatchMentor } from './mentor-pool.server.ts'
import type { MentorDetail } from './mentor-view.ts'
import { canReadFully } from './mentorship.policy.ts'
import { type ShownBarrier, shownBarrier, TIMES_OFFERED } from './mentorship.ts'
import { findPreference } from './preference.repo.server.ts'
import { keptApart, relationsIn } from './relations.server.ts'
import { findRequestFor, listAskedFor } from './request.repo.server.ts'

type Asked = { id: string; after?: string | undefined; t: Translate }

/** A mentor's page for one reader, with what stands between the two, if anything, and when both are free. */
export async function readMentor(ctx: Ctx, actor: Actor | null, { id, after, t }: Asked): Promise<MentorDetail> {
  const row = orNotFound(await findMentorFor(ctx.db, actor, id))
  const person = orNotFound((await contactsOf(ctx.db, [id])).get(id))
  const profile = orNotFound(await profileOf(ctx, id))
  if (person.suspended) throw new AppError('not_found')
  const mentor = toMatchMentor(row, profile)
  const mentee = actor?.migrant ? await profileOf(ctx, actor.id) : undefined
  const asked = new Set(actor ? await listAskedFor(ctx.db, actor) : [])
  const organisation = (await organisationsById(ctx.db, row.organisationId ? [row.organisationId] : [])).get(row.organisationId ?? '')
  const times = await timesWith(ctx, actor, { id, mentee })
  const marks = actor ? await ownMarks(ctx, actor, { id, after }) : { preference: null, suggestedAfter: null }
  const habits = (await habitsOf(ctx, [id])).get(id) ?? null
  const known = { organisation, nextFree: times.startsAt[0] ?? null, habits, wished: marks.preference === 'wish' }
  const card = describeMentor({ row, mentor, name: person.name, ...known }, { actor, mentee, asked, t, at: ctx.now() })
  return {
    ...{ ...card, ...toldOf(row, mentor, canReadFully(actor, id)), times: times.startsAt, minutes: times.minutes },
    barrier: mentee ? await barrierBetween(ctx, mentee, mentor) : null,
    isSelf: actor?.id === id,
    ...marks,
  }
}

function toldOf({ about, boundaries, boundariesNote }: Mentors, { skills, yearsExperience, remote }: MatchMentor, fully: boolean) {
  if (!fully) return { about: null, skills: [], yearsExperience: null, remote: null, boundaries: [], boundariesNote: null }
  return { about, skills, yearsExperience, remote, boundaries: JSON.parse(boundaries ?? '[]') as string[], boundariesNote }
}

/** For a migrant when both are free; for others who may know it when the mentor is. */
async function timesWith(ctx: Ctx, actor: Actor | null, { id, mentee }: { id: string; mentee: MatchPerson | undefined }) {
  if (!canReadFully(actor, id)) return { startsAt: [], minutes: USUAL_MEETING }
  if (mentee && mentee.id !== id) return commonTimes(ctx, { mentorId: id, menteeId: mentee.id, most: TIMES_OFFERED })
  return mentorTimes(ctx, id, TIMES_OFFERED)
}

/** What only the reader may know: their own mark, and after which of their requests this mentor was proposed. */
async function ownMarks(ctx: Ctx, actor: Actor, { id, after }: { id: string; after: string | undefined }) {
  const preference = (await findPreference(ctx.db, actor.id, id))?.kind ?? null
  const earlier = after ? await findRequestFor(ctx.db, actor, after) : undefined
  const ended = earlier?.menteeId === actor.id && earlier.mentorId !== id && ['declined', 'expired'].includes(earlier.status)
  if (!earlier || !ended) return { preference, suggestedAfter: null }
  const name = (await namesOf(ctx.db, [earlier.mentorId])).get(earlier.mentorId) ?? ''
  return { preference, suggestedAfter: { name, declined: earlier.status === 'declined' } }
}

async function barrierBetween(ctx: Ctx, mentee: MatchPerson, mentor: MatchMentor): Promise<ShownBarrier | null> {
  const relations = relationsIn(await keptApart(ctx.db, mentee.id))(mentor.id)
  const [barrier] = barriers(mentee, mentor, ctx.now().toISOString(), relations)
  return barrier ? shownBarrier(barrier) : null
}
