import type { Ctx } from '#app/context.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import { addDays, hongKongDay } from '#app/lib/dates.ts'
import type { Db } from '#db/client.ts'
import type { Mentors } from '#db/schema.ts'
import { listBooked } from './booked-time.repo.server.ts'
import { type Calendar, DAYS_AHEAD, freeTimes, hoursOfSlots, type Span, slotOfMoment, USUAL_MEETING } from './free-times.ts'
import { listMentorsById } from './mentor.repo.server.ts'
import { listDaysOff, listHours } from './mentor-hours.repo.server.ts'

/** Of a mentor who has given no hours, the parts of days in their profile count. */
type Whose = { id: string; slots: readonly string[]; meetingMinutes: number | null }

/** The calendars of several mentors, by id. Three queries for all of them. */
export async function calendarsOf(db: Db, mentors: Whose[], at: Date): Promise<Map<string, Calendar>> {
  const ids = mentors.map(({ id }) => id)
  const today = hongKongDay(addDays(at, -1))
  const hours = by(await listHours(db, ids), ({ mentorId }) => mentorId)
  const daysOff = by(await listDaysOff(db, ids, today), ({ mentorId }) => mentorId)
  const booked = by(await listBooked(db, ids, horizonOf(at)), ({ userId }) => userId)
  return new Map(
    mentors.map(({ id, slots, meetingMinutes }) => [
      id,
      {
        hours: hours.get(id) ?? hoursOfSlots(slots, '2020-01-06'),
        daysOff: daysOff.get(id) ?? [],
        booked: booked.get(id) ?? [],
        meetingMinutes: meetingMinutes ?? USUAL_MEETING,
      },
    ]),
  )
}

/** The span in which free times are looked for. */
export function horizonOf(at: Date): Span {
  return { startsAt: at.toISOString(), endsAt: addDays(at, DAYS_AHEAD + 3).toISOString() }
}

function by<Row>(rows: Row[], personOf: (row: Row) => string): Map<string, Row[]> {
  const map = new Map<string, Row[]>()
  for (const row of rows) map.set(personOf(row), [...(map.get(personOf(row)) ?? []), row])
  return map
}

/** Whether a start suits a person: in one of their slots, and they have agreed to nothing else then. */
export function fitsPerson(slots: readonly string[], booked: readonly Span[], minutes: number): (startsAt: string) => boolean {
  return (startsAt) => {
    const endsAt = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()
    const slot = slotOfMoment(startsAt)
    return slot !== undefined && slots.includes(slot) && !booked.some((span) => span.startsAt < endsAt && span.endsAt > startsAt)
  }
}

export type CommonTimes = { startsAt: string[]; minutes: number }

/** The next starts at which a mentor and a migrant are both free, and how long their meetings last. */
export async function commonTimes(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { mentorId, menteeId, most }: { mentorId: string; menteeId: string; most: number },
): Promise<CommonTimes> {
  const [calendar, own] = [await calendarOf(ctx, mentorId), await profileOf(ctx, menteeId)]
  if (!calendar || !own) return { startsAt: [], minutes: USUAL_MEETING }
  const booked = await listBooked(ctx.db, [menteeId], horizonOf(ctx.now()))
  const fits = fitsPerson(own.slots, booked, calendar.meetingMinutes)
  return { startsAt: freeTimes(calendar, { at: ctx.now(), most, fits }), minutes: calendar.meetingMinutes }
}

/** When a mentor can be met, whoever asks. */
export async function mentorTimes(ctx: Pick<Ctx, 'db' | 'now'>, mentorId: string, most: number): Promise<CommonTimes> {
  const calendar = await calendarOf(ctx, mentorId)
  if (!calendar) return { startsAt: [], minutes: USUAL_MEETING }
  return { startsAt: freeTimes(calendar, { at: ctx.now(), most }), minutes: calendar.meetingMinutes }
}

async function calendarOf(ctx: Pick<Ctx, 'db' | 'now'>, mentorId: string): Promise<Calendar | undefined> {
  const [row] = await listMentorsById(ctx.db, [mentorId])
  if (!row) return undefined
  const profile = await profileOf(ctx, mentorId)
  const whose = { id: mentorId, slots: slotsOf(row, profile?.slots ?? []), meetingMinutes: row.meetingMinutes }
  return (await calendarsOf(ctx.db, [whose], ctx.now())).get(mentorId)
}

/** The slots by which a mentor is matched: those of their hours, or else of their profile. */
export function slotsOf(row: Pick<Mentors, 'slots'>, profileSlots: string[]): string[] {
  return row.slots === null ? profileSlots : (JSON.parse(row.slots) as string[])
}
