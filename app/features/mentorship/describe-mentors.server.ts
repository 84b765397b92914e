import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { addDays } from '#app/lib/dates.ts'
import type { Mentors } from '#db/schema.ts'
import { answerHabits, type Habits } from './answer-habits.ts'
import { listBooked } from './booked-time.repo.server.ts'
import { describeMentor, type Reader } from './describe-mentor.server.ts'
import { freeTimes } from './free-times.ts'
import { isPaused } from './hard-filters.ts'
import { calendarsOf, fitsPerson, horizonOf } from './list-free-times.server.ts'
import type { MatchMentor } from './match-person.ts'
import { listMentorsById } from './mentor.repo.server.ts'
import type { MentorCard } from './mentor-view.ts'
import { canReadFully } from './mentorship.policy.ts'
import { pauseEnd } from './mentorship.ts'
import { listWishesOf } from './preference.repo.server.ts'
import { listAnswered } from './request.repo.server.ts'

/** Of older requests nobody would recognise the mentor of today. */
const HABIT_DAYS = 365

/** The pool may be a second old: what is shown is checked against the rows, and whoever cannot be asked is left out. */
export async function describeAll(ctx: Ctx, mentors: MatchMentor[], reader: Reader): Promise<MentorCard[]> {
  const ids = mentors.map(({ id }) => id)
  const rows = new Map((await listMentorsById(ctx.db, ids)).map((row) => [row.userId, row]))
  const people = await contactsOf(ctx.db, ids)
  const vouching = [...rows.values()].flatMap(({ organisationId }) => organisationId ?? [])
  const organisations = await organisationsById(ctx.db, vouching)
  const habits = await habitsOf(ctx, ids)
  const wished = new Set((await listWishesOf(ctx.db, reader.mentee ? [reader.mentee.id] : [])).map(({ otherId }) => otherId))
  const nextFree = canReadFully(reader.actor, '') ? await nextFreeOf(ctx, mentors, rows, reader) : new Map<string, string>()
  return mentors.flatMap((mentor) => {
    const [row, person] = [rows.get(mentor.id), people.get(mentor.id)]
    if (!row || !person || person.suspended || !isOpen(row, reader.at)) return []
    const organisation = organisations.get(row.organisationId ?? '')
    const known = { nextFree: nextFree.get(mentor.id) ?? null, habits: habits.get(mentor.id) ?? null, wished: wished.has(mentor.id) }
    return [describeMentor({ row, mentor, name: person.name, organisation, ...known }, reader)]
  })
}

const isOpen = (row: Mentors, at: Date) =>
  row.publishedAt !== null && row.activeCount < row.capacity && !isPaused(pauseEnd(row), at.toISOString())

/** What can be said of these mentors' answers, from the requests of the last year. */
export async function habitsOf(ctx: Pick<Ctx, 'db' | 'now'>, mentorIds: string[]): Promise<Map<string, Habits>> {
  const rows = await listAnswered(ctx.db, mentorIds, addDays(ctx.now(), -HABIT_DAYS).toISOString())
  return new Map(
    mentorIds.flatMap((id) => {
      const habits = answerHabits(rows.filter(({ mentorId }) => mentorId === id))
      return habits ? [[id, habits] as const] : []
    }),
  )
}

/** The soonest start with each mentor that suits the reader too, where they are compared. */
async function nextFreeOf(
  ctx: Ctx,
  mentors: MatchMentor[],
  rows: Map<string, Mentors>,
  { mentee, at }: Reader,
): Promise<Map<string, string>> {
  const whose = mentors.map(({ id, slots }) => ({ id, slots, meetingMinutes: rows.get(id)?.meetingMinutes ?? null }))
  const calendars = await calendarsOf(ctx.db, whose, at)
  const booked = mentee ? await listBooked(ctx.db, [mentee.id], horizonOf(at)) : []
  return new Map(
    [...calendars].flatMap(([id, calendar]) => {
      const fits = mentee ? fitsPerson(mentee.slots, booked, calendar.meetingMinutes) : () => true
      const [next] = freeTimes(calendar, { at, most: 1, fits })
      return next ? [[id, next] as const] : []
    }),
  )
}
