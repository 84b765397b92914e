import { expect, test } from 'vitest'
import { changeHours } from '#app/features/mentorship/change-hours.server.ts'
import { commonTimes, mentorTimes } from '#app/features/mentorship/list-free-times.server.ts'
import { hoursFormSchema, mentorStepSchemas } from '#app/features/mentorship/mentor-step.schema.ts'
import { mentorStepAfter, openMentorStep } from '#app/features/mentorship/mentor-steps.ts'
import { readMentorAnswers, readOwnMentor } from '#app/features/mentorship/own-mentor.server.ts'
import { publishMentor } from '#app/features/mentorship/publish-mentor.server.ts'
import { saveMentorStep } from '#app/features/mentorship/save-mentor-step.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'
import { givenMentee, givenMentor, givenProfile, mentorRow, offered } from './given.ts'

const HELP = { step: 'help' as const, headline: 'Here to help', about: 'I have lived here for years.', goals: ['find-a-job' as const] }
const CAPACITY = { step: 'capacity' as const, capacity: 3, boundaries: ['noMoney' as const], boundariesNote: undefined }
const HOURS = {
  intent: 'addHours' as const,
  weekday: 'sat' as const,
  starts: '10:00',
  minutes: 120,
  everyWeeks: 1,
  fromDay: '2026-03-02',
  untilDay: undefined,
  timeZone: 'Asia/Hong_Kong',
}

test('a mentor goes through five pages, can stop at any time, and goes on where they left', async () => {
  const { ctx } = await testContext()
  const mona = await givenProfile(ctx, await givenPerson(ctx, 'mona'))
  expect((await readOwnMentor(ctx, mona)).mentor).toBeNull()
  expect(await saveMentorStep(ctx, mona, HELP)).toEqual(['help'])
  expect(await saveMentorStep(ctx, mona, CAPACITY)).toEqual(['help', 'capacity'])
  expect(openMentorStep(['help', 'capacity'])).toBe('languages')
  expect(mentorStepAfter('languages', ['help', 'capacity'])).toBe('hours')
  await saveMentorStep(ctx, mona, { step: 'languages' })
  await expect(publishMentor(ctx, mona)).rejects.toMatchObject({ messageKey: 'mentorship.error.conduct' })
  await saveMentorStep(ctx, mona, { step: 'hours' })
  await saveMentorStep(ctx, mona, { step: 'conduct', agreed: 'yes' })
  await publishMentor(ctx, mona)
  const { mentor, doneSteps } = await readOwnMentor(ctx, mona)
  expect(doneSteps).toHaveLength(5)
  expect(mentor).toMatchObject({ headline: 'Here to help', capacity: 3, boundaries: ['noMoney'], publishedAt: '2026-03-02T09:00:00.000Z' })
})

test('an empty draft is found by nobody, and is not published before it says anything', async () => {
  const { ctx } = await testContext()
  const mona = await givenProfile(ctx, await givenPerson(ctx, 'mona'))
  await saveMentorStep(ctx, mona, { step: 'conduct', agreed: 'yes' })
  await expect(publishMentor(ctx, mona)).rejects.toMatchObject({ messageKey: 'mentoring.error.help' })
  expect(await offered(ctx, await givenMentee(ctx, 'amal'))).toEqual([])
})

test('without a language to talk in or a time to meet the page about it is not done', async () => {
  const { ctx } = await testContext()
  const mona = await givenPerson(ctx, 'mona')
  await expect(saveMentorStep(ctx, mona, { step: 'languages' })).rejects.toMatchObject({ messageKey: 'mentoring.error.languages' })
  await expect(saveMentorStep(ctx, mona, { step: 'hours' })).rejects.toMatchObject({ messageKey: 'mentoring.error.hours' })
  await expect(saveMentorStep(ctx, { ...mona, verified: false }, HELP)).rejects.toMatchObject({ code: 'forbidden' })
})

test('hours decide when a mentor is matched; without any, the profile counts again', async () => {
  const { ctx } = await testContext()
  const mona = await givenMentor(ctx, 'mona', { slots: ['mon-evening'] })
  const amal = await givenMentee(ctx, 'amal', { slots: ['sat-morning'] })
  expect(await offered(ctx, amal)).toEqual([])
  await changeHours(ctx, mona, HOURS)
  expect(JSON.parse((await mentorRow(ctx, 'mona')).slots ?? '')).toEqual(['sat-morning'])
  expect(await offered(ctx, amal)).toEqual(['mona'])
  expect((await commonTimes(ctx, { mentorId: 'mona', menteeId: 'amal', most: 1 })).startsAt).toEqual(['2026-03-07T02:00:00.000Z'])
  const [hour] = (await readMentorAnswers(ctx, mona)).hours
  await changeHours(ctx, await givenMentor(ctx, 'ivo'), { intent: 'removeHours', id: hour?.id ?? '' })
  expect((await readMentorAnswers(ctx, mona)).hours).toHaveLength(1)
  await changeHours(ctx, mona, { intent: 'removeHours', id: hour?.id ?? '' })
  expect((await mentorRow(ctx, 'mona')).slots).toBeNull()
  expect(await offered(ctx, amal)).not.toContain('mona')
})

test('days off and the length of a meeting change what is offered', async () => {
  const { ctx } = await testContext()
  const mona = await givenMentor(ctx, 'mona')
  await changeHours(ctx, mona, HOURS)
  await changeHours(ctx, mona, { intent: 'meeting', meetingMinutes: 90 })
  await changeHours(ctx, mona, { intent: 'addDaysOff', offFrom: '2026-03-05', offUntil: '2026-03-10' })
  expect(await mentorTimes(ctx, 'mona', 1)).toEqual({ startsAt: ['2026-03-14T02:00:00.000Z'], minutes: 90 })
  await changeHours(ctx, mona, { intent: 'removeDaysOff', offFrom: '2026-03-05' })
  expect((await mentorTimes(ctx, 'mona', 1)).startsAt).toEqual(['2026-03-07T02:00:00.000Z'])
})

test('hours that are night in Hong Kong are refused, and nothing of them stays', async () => {
  const { ctx } = await testContext()
  const mona = await givenMentor(ctx, 'mona')
  const night = changeHours(ctx, mona, { ...HOURS, starts: '18:00', timeZone: 'Europe/London' })
  await expect(night).rejects.toMatchObject({ messageKey: 'mentoring.error.night' })
  expect((await readMentorAnswers(ctx, mona)).hours).toEqual([])
})

test('what a form sends is checked field by field', () => {
  const errorsOf = (input: object) => hoursFormSchema.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message])
  expect(errorsOf({ ...HOURS, minutes: '120', everyWeeks: '2' })).toBeUndefined()
  expect(errorsOf({ ...HOURS, starts: '25:00', everyWeeks: '3' })).toEqual([
    ['starts', 'mentoring.error.time'],
    ['everyWeeks', 'errors.notAChoice'],
  ])
  expect(errorsOf({ ...HOURS, untilDay: '2026-03-01' })).toEqual([['untilDay', 'mentoring.error.untilBefore']])
  expect(mentorStepSchemas.conduct.safeParse({}).error?.issues[0]?.message).toBe('mentoring.error.conduct')
  expect(mentorStepSchemas.help.safeParse({ ...HELP, goals: [] }).error?.issues[0]?.message).toBe('mentoring.error.goals')
})
