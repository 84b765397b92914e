import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { applyForJob } from '#app/features/jobs/apply-for-job.server.ts'
import { type AdvertInput, advertSchema, type JobFilter } from '#app/features/jobs/job.schema.ts'
import { moveOn, viewApplication, withdrawApplication } from '#app/features/jobs/move-application.server.ts'
import {
  countNewApplications,
  employerOverview,
  listApplicants,
  listMyApplications,
  readApplication,
} from '#app/features/jobs/read-applications.server.ts'
import { latestJobs, listJobs, readJob } from '#app/features/jobs/read-jobs.server.ts'
import { changeJob, closeJob, createJob, publishJob } from '#app/features/jobs/save-job.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { saveStep } from '#app/features/profiles/save-step.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenMigrant, givenOrganisation, givenPerson, givenRepresentative } from '#test/support/factories.ts'

const ADVERT: AdvertInput = {
  intent: 'save',
  organisationId: 'pier',
  title: 'Data engineer',
  description: 'You build pipelines for port data in a team of nine that reviews its own work.',
  locale: 'en',
  sector: 'it',
  professionCode: '25',
  district: 'kwun-tong',
  workMode: 'hybrid',
  hours: 'full_time',
  payMin: 40_000,
  payMax: 55_000,
  languages: [{ code: 'en', level: 'fluent' }],
  offers: [],
  closesAt: '2026-04-30T15:59:59.999Z',
}
const STATEMENT = 'I have built such pipelines for a port for six years and would like to go on.'

async function givenJob(ctx: Ctx, employer: Actor, overrides: Partial<AdvertInput> = {}): Promise<string> {
  const jobId = await createJob(ctx, employer, { ...ADVERT, ...overrides })
  expect(await publishJob(ctx, employer, { jobId })).toEqual([])
  return jobId
}

async function givenApplicant(ctx: Ctx, id: string): Promise<Actor> {
  const person = await givenMigrant(ctx, id)
  await saveStep(ctx, person, { step: 'name', fullName: `${id} Full`, name: id })
  await saveStep(ctx, person, { step: 'languages', languages: [{ code: 'en', level: 'fluent' }] })
  return person
}

const found = async (ctx: Ctx, filter: JobFilter) => (await listJobs(ctx, null, { filter, locale: 'en' })).items.map(({ title }) => title)

test.each([
  ['engineer', 'Data engineer'],
  ['ENGIN', 'Data engineer'],
  ['pipelines nine', 'Data engineer'],
  ['工程', '軟件工程師'],
  ['軟', '軟件工程師'],
  ['软件工程师', '軟件工程師'],
  ['軟體', '軟件工程師'],
  ['风险', '风险管理经理'],
  ['風險管理', '风险管理经理'],
  ['c++', '軟件工程師'],
  ['pier', 'Data engineer'],
])('searching "%s" finds %s', async (q, title) => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  await givenJob(ctx, employer)
  await givenJob(ctx, employer, {
    title: '軟件工程師',
    description: '用 C++ 開發港口系統，團隊九人，重視代碼評審與測試，歡迎新來港人士加入我們。',
    locale: 'zh-Hant',
  })
  await givenJob(ctx, employer, {
    title: '风险管理经理',
    description: '建立并维护组合风险模型，向投资委员会汇报，五年以上经验，团队友好，工作稳定有趣。',
    locale: 'zh-Hans',
    sector: 'finance',
    professionCode: '24',
  })
  expect(await found(ctx, { q })).toContain(title)
})

test.each(['"', "'", 'a"b OR c', 'NEAR(', '-', '*', '💼', '():&|!<->', "x' or '1'='1"])('a search for %s is only a search', async (q) => {
  const { ctx } = await testContext()
  await givenJob(ctx, await givenRepresentative(ctx, 'joyce'))
  await expect(found(ctx, { q })).resolves.toEqual(expect.any(Array))
})

test('filters narrow, and a job that needs another language is not offered to who works in one', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  await givenJob(ctx, employer, {
    title: 'English only',
    languages: [
      { code: 'en', level: 'fluent' },
      { code: 'yue', level: 'basic' },
    ],
  })
  await givenJob(ctx, employer, {
    title: 'Both needed',
    languages: [
      { code: 'en', level: 'fluent' },
      { code: 'yue', level: 'conversational' },
    ],
    workMode: 'remote',
    payMax: 80_000,
  })
  expect(await found(ctx, { language: 'en' })).toEqual(['English only'])
  expect(await found(ctx, { workMode: 'remote' })).toEqual(['Both needed'])
  expect(await found(ctx, { pay: 60_000 })).toEqual(['Both needed'])
  expect(await found(ctx, { sector: 'law' })).toEqual([])
})

test('a list goes on where the page before ended, each job once', async () => {
  const { ctx, moveTo } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  for (let n = 0; n < 25; n += 1) {
    if (n % 7 === 0) moveTo(`2026-03-02T09:0${n / 7}:00Z`)
    await givenJob(ctx, employer, { title: `Job number ${n}` })
  }
  const first = await listJobs(ctx, null, { filter: {}, locale: 'en' })
  const second = await listJobs(ctx, null, { filter: { after: first.next ?? '' }, locale: 'en' })
  expect(first.total).toBe(25)
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25)
  expect(second.next).toBeNull()
})

test('a job past its last day or closed is not listed, and takes no application', async () => {
  const { ctx, moveTo } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const [late, closed] = [await givenJob(ctx, employer), await givenJob(ctx, employer)]
  await closeJob(ctx, employer, { jobId: closed })
  moveTo('2026-04-30T16:00:00Z')
  expect(await latestJobs(ctx, 'en', 5)).toEqual([])
  const amal = await givenApplicant(ctx, 'amal')
  for (const jobId of [late, closed])
    await expect(applyForJob(ctx, amal, { jobId, statement: STATEMENT })).rejects.toMatchObject({ messageKey: 'jobs.barrier.closed' })
  expect((await readJob(ctx, amal, { id: late, locale: 'en' })).job).toMatchObject({ status: 'closed', barrier: 'closed' })
})

test('an advert that treats people unequally, or pays too little, is not published, and says why', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const jobId = await createJob(ctx, employer, {
    ...ADVERT,
    description: 'We want a native English speaker aged 25 to 35 for our friendly team at the pier.',
    payMin: 5000,
  })
  const problems = await publishJob(ctx, employer, { jobId })
  expect(problems.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['jobs.screening.age', 'jobs.screening.nativeSpeaker', 'jobs.problem.minimumWage']),
  )
  expect(await found(ctx, {})).toEqual([])
  expect(await changeJob(ctx, employer, { ...ADVERT, jobId })).toEqual([])
  expect(await publishJob(ctx, employer, { jobId })).toEqual([])
})

test('only a representative of a verified organisation publishes', async () => {
  const { ctx } = await testContext()
  await givenOrganisation(ctx, 'pier', 'employer', false)
  const employer = await givenRepresentative(ctx, 'joyce')
  const jobId = await createJob(ctx, employer, ADVERT)
  await expect(publishJob(ctx, employer, { jobId })).rejects.toMatchObject({ messageKey: 'jobs.error.unverified' })
  await expect(createJob(ctx, await givenMigrant(ctx, 'amal'), ADVERT)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a representative of another organisation sees and changes nothing', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const stranger = await givenRepresentative(ctx, 'otto', 'elsewhere')
  const jobId = await givenJob(ctx, employer)
  const applicationId = await applyForJob(ctx, await givenApplicant(ctx, 'amal'), { jobId, statement: STATEMENT })
  await expect(changeJob(ctx, stranger, { ...ADVERT, jobId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(listApplicants(ctx, stranger, jobId)).rejects.toMatchObject({ code: 'not_found' })
  await expect(readApplication(ctx, stranger, applicationId)).rejects.toMatchObject({ code: 'not_found' })
  await expect(moveOn(ctx, stranger, { applicationId, event: 'decline' })).rejects.toMatchObject({ code: 'not_found' })
  expect(await countNewApplications(ctx, stranger)).toBe(0)
})

test('an application goes the whole way: new, seen once opened, invited, with a conversation', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const amal = await givenApplicant(ctx, 'amal')
  const jobId = await givenJob(ctx, employer)
  const applicationId = await applyForJob(ctx, amal, { jobId, statement: STATEMENT })
  expect(await countNewApplications(ctx, employer)).toBe(1)
  expect(await employerOverview(ctx, employer)).toMatchObject([{ total: 1, fresh: 1 }])

  await viewApplication(ctx, employer, { applicationId })
  await viewApplication(ctx, employer, { applicationId })
  expect((await listMyApplications(ctx, amal, 'en'))[0]).toMatchObject({ status: 'viewed', conversationId: null })

  await moveOn(ctx, employer, { applicationId, event: 'interview' })
  const [mine] = await listMyApplications(ctx, amal, 'en')
  expect(mine).toMatchObject({ status: 'interview', over: false })
  expect((await readConversation(ctx, amal, { id: mine?.conversationId ?? '' })).people.map(({ id }) => id)).toEqual(['joyce'])
  const read = await readApplication(ctx, employer, applicationId)
  expect(read.moves.map(({ toStatus }) => toStatus)).toEqual(['viewed', 'interview'])
  expect(read.profile).toMatchObject({ name: 'amal', fullName: 'amal Full' })
})

test('what was sent stays as it was, whatever the profile says later', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const amal = await givenApplicant(ctx, 'amal')
  const applicationId = await applyForJob(ctx, amal, { jobId: await givenJob(ctx, employer), statement: STATEMENT })
  await saveStep(ctx, amal, { step: 'languages', languages: [{ code: 'fr', level: 'native' }] })
  expect((await readApplication(ctx, employer, applicationId)).profile.languages).toEqual([{ code: 'en', level: 'fluent' }])
})

test('nobody applies twice, for their own job, or before approval', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce', 'pier', { migrant: true })
  const amal = await givenApplicant(ctx, 'amal')
  const jobId = await givenJob(ctx, employer)
  const results = await Promise.allSettled([1, 2, 3].map(() => applyForJob(ctx, amal, { jobId, statement: STATEMENT })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(applyForJob(ctx, amal, { jobId, statement: STATEMENT })).rejects.toMatchObject({ messageKey: 'jobs.barrier.applied' })
  await expect(applyForJob(ctx, employer, { jobId, statement: STATEMENT })).rejects.toMatchObject({ messageKey: 'jobs.barrier.own' })
  await expect(applyForJob(ctx, await givenPerson(ctx, 'bo'), { jobId, statement: STATEMENT })).rejects.toMatchObject({
    messageKey: 'jobs.barrier.approval',
  })
})

test('of two moves at the same instant one happens, and the history has it once', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const applicationId = await applyForJob(ctx, await givenApplicant(ctx, 'amal'), {
    jobId: await givenJob(ctx, employer),
    statement: STATEMENT,
  })
  await viewApplication(ctx, employer, { applicationId })
  const results = await Promise.allSettled([
    moveOn(ctx, employer, { applicationId, event: 'offer' }),
    moveOn(ctx, employer, { applicationId, event: 'decline' }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await ctx.db.selectFrom('jobApplicationMoves').selectAll().execute()).toHaveLength(2)
})

test('a withdrawn application is gone for the employer', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const amal = await givenApplicant(ctx, 'amal')
  const jobId = await givenJob(ctx, employer)
  const applicationId = await applyForJob(ctx, amal, { jobId, statement: STATEMENT })
  await withdrawApplication(ctx, amal, { applicationId })
  expect(await listApplicants(ctx, employer, jobId)).toEqual([])
  await expect(readApplication(ctx, employer, applicationId)).rejects.toMatchObject({ code: 'not_found' })
  expect((await listMyApplications(ctx, amal, 'en'))[0]).toMatchObject({ status: 'withdrawn', over: true })
})

test('a draft is seen by its own organisation only', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const jobId = await createJob(ctx, employer, ADVERT)
  await expect(readJob(ctx, null, { id: jobId, locale: 'en' })).rejects.toMatchObject({ code: 'not_found' })
  expect((await readJob(ctx, employer, { id: jobId, locale: 'en' })).job.status).toBe('draft')
})

test('the form wants a language, an order of pay and a real day', () => {
  const { closesAt: _computed, ...form } = ADVERT
  const typed = { ...form, payMin: '40,000', payMax: 'HK$55000', closesOn: '2026-04-30' }
  const errors = (overrides: object) => advertSchema.safeParse({ ...typed, ...overrides }).error?.issues.map(({ message }) => message)
  expect(errors({})).toBeUndefined()
  expect(errors({ languages: [{ level: 'fluent' }] })).toEqual(['jobs.error.languageNeeded'])
  expect(errors({ languages: [{ code: 'en' }, { code: 'en' }] })).toEqual(['jobs.error.languageTwice'])
  expect(errors({ payMin: '50000', payMax: '40000' })).toEqual(['jobs.error.payOrder'])
  expect(errors({ closesOn: '2026-02-31' })).toContain('errors.day')
})
