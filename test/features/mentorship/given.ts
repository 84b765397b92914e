import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { listMentors } from '#app/features/mentorship/list-mentors.server.ts'
import type { MentorFilter } from '#app/features/mentorship/mentorship.schema.ts'
import { publishMentor } from '#app/features/mentorship/publish-mentor.server.ts'
import { requestMentor } from '#app/features/mentorship/request-mentor.server.ts'
import { saveMentor } from '#app/features/mentorship/save-mentor.server.ts'
import { saveMentorStep } from '#app/features/mentorship/save-mentor-step.server.ts'
import { saveStep } from '#app/features/profiles/save-step.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { givenMigrant, givenPerson } from '#test/support/factories.ts'

type Profile = { goals?: string[]; sector?: string; slots?: string[]; language?: string }

/** What matching reads of a person: English, Saturday mornings, finance, looking for a job, unless said otherwise. */
export async function givenProfile(
  ctx: Ctx,
  person: Actor,
  { goals = ['find-a-job'], sector = 'finance', slots = ['sat-morning'], language = 'en' }: Profile = {},
) {
  await saveStep(ctx, person, { step: 'name', fullName: person.name, name: person.name })
  await saveStep(ctx, person, { step: 'languages', languages: [{ code: language as 'en', level: 'fluent' }] })
  await saveStep(ctx, person, { step: 'profession', professionCode: '24', sector: sector as 'finance', yearsExperience: 5 })
  await saveStep(ctx, person, { step: 'goals', goals: goals as ['find-a-job'] })
  await saveStep(ctx, person, { step: 'free-time', slots: slots as ['sat-morning'] })
  return person
}

export async function givenMentee(ctx: Ctx, id: string, profile: Profile = {}): Promise<Actor> {
  return givenProfile(ctx, await givenMigrant(ctx, id), profile)
}

export async function givenMentor(
  ctx: Ctx,
  id: string,
  { capacity = 2, ...profile }: Profile & { capacity?: number } = {},
): Promise<Actor> {
  const person = await givenProfile(ctx, await givenPerson(ctx, id), profile)
  await saveMentor(ctx, person, { headline: `I am ${id}`, about: 'I have lived here for years and like to help.', capacity })
  await saveMentorStep(ctx, person, { step: 'conduct', agreed: 'yes' })
  await publishMentor(ctx, person)
  return { ...person, mentor: true }
}

export const ask = (ctx: Ctx, mentee: Actor, mentorId: string) => requestMentor(ctx, mentee, { mentorId, goal: GOAL })

/** Ids of the mentors on the first page, in its order. */
export async function offered(ctx: Ctx, reader: Actor | null, filter: Partial<MentorFilter> = {}): Promise<string[]> {
  const { items } = await listMentors(ctx, reader, { filter: { page: 1, ...filter }, t: translateTo('en') })
  return items.map(({ id }) => id)
}

export const mentorRow = (ctx: Ctx, id: string) =>
  ctx.db.selectFrom('mentors').selectAll().where('userId', '=', id).executeTakeFirstOrThrow()

export const GOAL = 'I would like to find my first job in Hong Kong.'
