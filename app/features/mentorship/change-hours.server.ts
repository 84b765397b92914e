import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { MentorHours } from '#db/schema.ts'
import { slotsOfHours, USUAL_MEETING } from './free-times.ts'
import { updateMentor } from './mentor.repo.server.ts'
import { insertHours, listHours, putDaysOff, removeDaysOff, removeHours } from './mentor-hours.repo.server.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import type { HoursForm } from './mentor-step.schema.ts'
import { ownDraft } from './save-mentor-step.server.ts'

/** More rules than this nobody keeps in mind. */
const MOST_HOURS = 20

type Change = Exclude<HoursForm, { intent: 'go' }>

/**
 * A mentor adds or removes hours, days off, or says how long a meeting lasts. What matching knows of their free time
 * follows in the same transaction: without any hours the slots of their profile count again.
 */
export async function changeHours(ctx: Ctx, actor: Actor, change: Change): Promise<void> {
  const mentor = await ownDraft(ctx, actor)
  const at = ctx.now().toISOString()
  await ctx.db.transaction().execute(async (trx) => {
    await apply(ctx, trx, actor.id, change)
    const hours = await listHours(trx, [actor.id])
    if (hours.length > MOST_HOURS) throw new AppError('conflict', 'mentoring.error.manyHours')
    const meetingMinutes = change.intent === 'meeting' ? change.meetingMinutes : mentor.meetingMinutes
    const slots = slotsOfHours(hours, meetingMinutes ?? USUAL_MEETING)
    if (hours.length > 0 && slots.length === 0) throw new AppError('conflict', 'mentoring.error.night')
    await updateMentor(trx, actor.id, { slots: hours.length === 0 ? null : JSON.stringify(slots), meetingMinutes, updatedAt: at })
  })
  refreshMentorPool(ctx.db)
}

async function apply(ctx: Ctx, trx: Db, mentorId: string, change: Change): Promise<void> {
  switch (change.intent) {
    case 'addHours': {
      const { intent: _intent, untilDay, everyWeeks, ...hours } = change
      const row: MentorHours = {
        ...hours,
        id: ctx.newId(),
        mentorId,
        everyWeeks,
        untilDay: untilDay ?? null,
        createdAt: ctx.now().toISOString(),
      }
      return insertHours(trx, row)
    }
    case 'removeHours':
      return removeHours(trx, { id: change.id, mentorId })
    case 'addDaysOff':
      return putDaysOff(trx, { mentorId, fromDay: change.offFrom, untilDay: change.offUntil })
    case 'removeDaysOff':
      return removeDaysOff(trx, { mentorId, fromDay: change.offFrom })
    case 'meeting':
      return
  }
}
