import { expect, test } from 'vitest'
import { applyForJob } from '#app/features/jobs/apply-for-job.server.ts'
import { latestJobs, listJobs, readJob } from '#app/features/jobs/read-jobs.server.ts'
import { closeJob, createJob } from '#app/features/jobs/save-job.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenRepresentative } from '#test/support/factories.ts'
import { ADVERT, givenApplicant, givenJob, STATEMENT, titlesFound } from './given.ts'

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
  expect(await titlesFound(ctx, { language: 'en' })).toEqual(['English only'])
  expect(await titlesFound(ctx, { workMode: 'remote' })).toEqual(['Both needed'])
  expect(await titlesFound(ctx, { pay: 60_000 })).toEqual(['Both needed'])
  expect(await titlesFound(ctx, { sector: 'law' })).toEqual([])
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

test('a draft is seen by its own organisation only', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const jobId = await createJob(ctx, employer, ADVERT)
  await expect(readJob(ctx, null, { id: jobId, locale: 'en' })).rejects.toMatchObject({ code: 'not_found' })
  expect((await readJob(ctx, employer, { id: jobId, locale: 'en' })).job.status).toBe('draft')
})
