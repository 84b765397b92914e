import { expect, test } from 'vitest'
import { applyForJob } from '#app/features/jobs/apply-for-job.server.ts'
import { moveOn, viewApplication, withdrawApplication } from '#app/features/jobs/move-application.server.ts'
import {
  countNewApplications,
  employerOverview,
  listApplicants,
  listMyApplications,
  readApplication,
} from '#app/features/jobs/read-applications.server.ts'
import { readJob } from '#app/features/jobs/read-jobs.server.ts'
import { changeJob } from '#app/features/jobs/save-job.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { saveStep } from '#app/features/profiles/save-step.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenMigrant, givenPerson, givenRepresentative } from '#test/support/factories.ts'
import { ADVERT, givenApplicant, givenJob, STATEMENT } from './given.ts'

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

test('who withdrew cannot apply for the same job again, and their list of jobs does not call them an applicant', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const amal = await givenApplicant(ctx, 'amal')
  const jobId = await givenJob(ctx, employer)
  const applicationId = await applyForJob(ctx, amal, { jobId, statement: STATEMENT })
  await withdrawApplication(ctx, amal, { applicationId })
  await expect(applyForJob(ctx, amal, { jobId, statement: STATEMENT })).rejects.toMatchObject({ messageKey: 'jobs.barrier.withdrawn' })
  await expect(withdrawApplication(ctx, amal, { applicationId })).rejects.toMatchObject({ code: 'conflict' })
  expect((await readJob(ctx, amal, { id: jobId, locale: 'en' })).job.barrier).toBe('withdrawn')
})

test('a withdrawal and a move at the same instant: one of them happens', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const amal = await givenApplicant(ctx, 'amal')
  const applicationId = await applyForJob(ctx, amal, { jobId: await givenJob(ctx, employer), statement: STATEMENT })
  await viewApplication(ctx, employer, { applicationId })
  const results = await Promise.allSettled([
    moveOn(ctx, employer, { applicationId, event: 'decline' }),
    withdrawApplication(ctx, amal, { applicationId }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('an application is not declined before it was opened, and an offer is the last word of the employer', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const applicationId = await applyForJob(ctx, await givenApplicant(ctx, 'amal'), {
    jobId: await givenJob(ctx, employer),
    statement: STATEMENT,
  })
  await expect(moveOn(ctx, employer, { applicationId, event: 'decline' })).rejects.toMatchObject({ code: 'conflict' })
  await viewApplication(ctx, employer, { applicationId })
  await moveOn(ctx, employer, { applicationId, event: 'offer' })
  await expect(moveOn(ctx, employer, { applicationId, event: 'decline' })).rejects.toMatchObject({ code: 'conflict' })
})

test('who later hires for the same employer does not find their own application among the received ones', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const amal = await givenApplicant(ctx, 'amal')
  const jobId = await givenJob(ctx, employer)
  const applicationId = await applyForJob(ctx, amal, { jobId, statement: STATEMENT })
  const hired = { ...amal, memberships: employer.memberships }
  await expect(readApplication(ctx, hired, applicationId)).rejects.toMatchObject({ code: 'not_found' })
  expect(await listApplicants(ctx, hired, jobId)).toEqual([])
  expect([await countNewApplications(ctx, hired), await countNewApplications(ctx, employer)]).toEqual([0, 1])
})

test('the representatives hear of an application, the suspended among them do not', async () => {
  const { ctx, published } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  await givenRepresentative(ctx, 'kit', 'pier', { suspended: true })
  await applyForJob(ctx, await givenApplicant(ctx, 'amal'), { jobId: await givenJob(ctx, employer), statement: STATEMENT })
  const told = await ctx.db.selectFrom('notifications').select(['userId', 'kind']).execute()
  expect(told).toEqual([{ userId: 'joyce', kind: 'jobApplication.received' }])
  expect(published).toContainEqual({ to: ['joyce'], event: { type: 'notification:new' } })
})

test('without a profile nobody applies', async () => {
  const { ctx } = await testContext()
  const jobId = await givenJob(ctx, await givenRepresentative(ctx, 'joyce'))
  const bare = await givenMigrant(ctx, 'bare')
  await expect(applyForJob(ctx, bare, { jobId, statement: STATEMENT })).rejects.toMatchObject({ messageKey: 'jobs.error.noProfile' })
})
