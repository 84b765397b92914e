import { endMentorship } from '#app/features/mentorship/end-mentorship.server.ts'
import { beginPair } from '#app/features/pairs/begin-pair.server.ts'
import { bookSession } from '#app/features/pairs/book-session.server.ts'
import { settleSession } from '#app/features/pairs/change-session.server.ts'
import { closePair } from '#app/features/pairs/close-pair.server.ts'
import { giveFeedback } from '#app/features/pairs/give-feedback.server.ts'
import { savePrivateNote, saveSharedText } from '#app/features/pairs/save-notes.server.ts'
import { sendReport } from '#app/features/pairs/send-report.server.ts'
import { addGoal } from '#app/features/pairs/set-goal.server.ts'
import { addStep, markStepDone } from '#app/features/pairs/set-step.server.ts'
import { momentInZone } from '#app/lib/zoned-time.ts'
import type { Mentorships } from '#db/schema.ts'
import { dayAgo, readActor, type World } from './seed-world.ts'

const DAY = 24 * 60 * 60 * 1000

/** What pairs did since a mentor said yes: most meet, the oldest have reached their goal, one person is worried. */
export async function seedPairLives(world: World) {
  const pairs = await world.ctx.db.selectFrom('mentorships').selectAll().orderBy('startedAt').execute()
  const own = world.people.get('migrant')
  for (const pair of pairs) {
    const age = ageOf(world, pair.startedAt)
    await beginPair(world.on(age, 18), { mentorshipId: pair.id })
    await settleFirst(world, pair)
    if (pair.menteeId === own) await seedOwnPair(world, pair)
    else if (age > 120) await seedEndedPair(world, pair, age)
    else await meet(world, pair, { booked: Math.min(age - 1, 12), met: Math.min(age - 2, 8), hour: '19:00' })
  }
  await seedReport(world, pairs)
}

/** The session that came with the request took place, when it lies behind them. */
async function settleFirst(world: World, pair: Mentorships) {
  const mentor = await readActor(world.ctx.db, pair.mentorId)
  const before = new Date(world.now.getTime() - 2 * DAY).toISOString()
  const rows = await world.ctx.db
    .selectFrom('pairSessions')
    .select(['id', 'startsAt'])
    .where('mentorshipId', '=', pair.id)
    .where('startsAt', '<', before)
    .execute()
  for (const { id, startsAt } of rows)
    await settleSession(world.on(ageOf(world, startsAt) - 1, 9), mentor, { mentorshipId: pair.id, sessionId: id, event: 'hold' })
}

const ageOf = (world: World, startedAt: string) => Math.floor((world.now.getTime() - Date.parse(startedAt)) / DAY)
const timeOn = (world: World, daysAgo: number, hour: string) => momentInZone(dayAgo(world, daysAgo), hour, 'Asia/Hong_Kong')

type Meeting = { booked: number; met: number; hour: string; place?: string }

/** Booked on one day, held on another; undefined when one of the two was taken then. */
async function meet(world: World, pair: Mentorships, { booked, met, hour, place = '' }: Meeting): Promise<string | undefined> {
  const mentor = await readActor(world.ctx.db, pair.mentorId)
  const mode = place ? ('in_person' as const) : ('online' as const)
  const input = { mentorshipId: pair.id, startsAt: timeOn(world, met, hour), minutes: 60, mode, place }
  const sessionId = await bookSession(world.on(booked, 8), mentor, input).catch(() => undefined)
  if (sessionId && met > 0) await settleSession(world.on(met - 1, 9), mentor, { mentorshipId: pair.id, sessionId, event: 'hold' })
  return sessionId
}

async function seedEndedPair(world: World, pair: Mentorships, age: number) {
  await meet(world, pair, { booked: age - 3, met: age - 8, hour: '19:00' })
  await meet(world, pair, { booked: age - 20, met: age - 30, hour: '19:00' })
  const [mentee, mentor] = [await readActor(world.ctx.db, pair.menteeId), await readActor(world.ctx.db, pair.mentorId)]
  const ended = world.on(Math.max(8, age - 100), 18)
  await endMentorship(ended, mentee, { mentorshipId: pair.id, reason: 'goalReached' })
  await closePair(ended, { mentorshipId: pair.id })
  const answers = { goals: 'yes', help: 'yes', respect: 'yes', again: world.dice.below(3) === 0 ? 'rather' : 'yes' } as const
  const said = { mentorshipId: pair.id, moment: 'closing' as const, answers, shared: world.dice.below(3) === 0 }
  await giveFeedback(ended, mentee, {
    ...said,
    body: mentee.locale === 'en' ? 'I start my new job on Monday. Thank you.' : '我下周一上班了，谢谢老师。',
  })
  await giveFeedback(ended, mentor, { ...said, body: '' })
}

/** The pair of the demo's own migrant: two sessions behind it, one before it, a goal half reached. */
async function seedOwnPair(world: World, pair: Mentorships) {
  const { id: mentorshipId } = pair
  const [mentee, mentor] = [await world.actor('migrant'), await world.actor('mentor')]
  const first = await meet(world, pair, { booked: 22, met: 19, hour: '11:00', place: 'Hong Kong Central Library, Causeway Bay' })
  const second = await meet(world, pair, { booked: 12, met: 5, hour: '19:30' })
  await meet(world, pair, { booked: 1, met: -4, hour: '19:30', place: 'Café by the Star Ferry pier, Central' })
  if (first) await seedFirstSession(world, { mentorshipId, sessionId: first })
  if (second) {
    const which = { mentorshipId, sessionId: second }
    await saveSharedText(world.on(4), mentor, {
      ...which,
      kind: 'notes',
      body: 'Mock interview, 40 minutes. Strong on facts; answers may be shorter.',
      revision: 0,
    })
    await addStep(world.on(4), mentor, {
      mentorshipId,
      of: { sessionId: second },
      text: 'Write three answers of two minutes each',
      owner: 'them',
      dueOn: dayAgo(world, -3),
    })
    await addStep(world.on(4), mentor, {
      mentorshipId,
      of: { sessionId: second },
      text: 'Ask two colleagues for a talk about the team',
      owner: 'me',
      dueOn: dayAgo(world, -6),
    })
  }
  await addGoal(world.on(18), mentee, { mentorshipId, text: 'Two interviews by the end of the season, and one offer that fits.' })
  await seedSteps(world, mentorshipId)
}

async function seedFirstSession(world: World, which: { mentorshipId: string; sessionId: string }) {
  const [mentee, mentor] = [await world.actor('migrant'), await world.actor('mentor')]
  const notes = 'We meet every two weeks, on Thursday evenings or Saturday mornings. Messages in between are fine.'
  await saveSharedText(world.on(18), mentee, { ...which, kind: 'notes', body: notes, revision: 0 })
  await savePrivateNote(world.on(18), mentee, {
    ...which,
    body: 'Ask next time how she dealt with the first winter without work.',
    revision: 0,
  })
  await savePrivateNote(world.on(18), mentor, { ...which, body: 'More confident in writing than in speech. Go slowly.', revision: 0 })
}

async function seedSteps(world: World, mentorshipId: string) {
  const [mentee, mentor] = [await world.actor('migrant'), await world.actor('mentor')]
  const [goal] = await world.ctx.db
    .selectFrom('pairGoals')
    .select('id')
    .where('mentorshipId', '=', mentorshipId)
    .orderBy('createdAt')
    .execute()
  if (!goal) return
  const of = { goalId: goal.id }
  await addStep(world.on(18), mentee, { mentorshipId, of, text: 'Cut the CV to two pages', owner: 'me', dueOn: dayAgo(world, 10) })
  await addStep(world.on(17), mentor, {
    mentorshipId,
    of,
    text: 'Practise one interview together',
    owner: 'both',
    dueOn: dayAgo(world, -7),
  })
  const cv = await world.ctx.db
    .selectFrom('pairSteps')
    .select('id')
    .where('goalId', '=', goal.id)
    .orderBy('createdAt')
    .executeTakeFirstOrThrow()
  await markStepDone(world.on(11), mentee, { mentorshipId, stepId: cv.id, done: true })
}

/** One worry, about a mentor for whom the demo's organisation vouches, so that its queue has something in it. */
async function seedReport(world: World, pairs: Mentorships[]) {
  const harbour = await world.actor('organiser')
  const mine = harbour.memberships.map(({ organisationId }) => organisationId)
  const vouched = await world.ctx.db.selectFrom('mentors').select('userId').where('organisationId', 'in', mine).execute()
  const ids = new Set(vouched.map(({ userId }) => userId).filter((id) => id !== world.people.get('mentor')))
  const pair = pairs.findLast(({ mentorId, menteeId }) => ids.has(mentorId) && menteeId !== world.people.get('migrant'))
  if (!pair) return
  const reporter = await readActor(world.ctx.db, pair.menteeId)
  const body = 'My mentor asks me again and again to meet in the evening at their flat. I said no twice. I do not feel well about it.'
  await sendReport(world.on(1), reporter, {
    mentorshipId: pair.id,
    category: 'contact',
    urgency: 'normal',
    body,
    context: ['messages', 'sessions'],
  })
}
