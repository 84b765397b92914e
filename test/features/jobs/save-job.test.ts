import { expect, test } from 'vitest'
import { advertSchema } from '#app/features/jobs/job.schema.ts'
import { readJob } from '#app/features/jobs/read-jobs.server.ts'
import { changeJob, closeJob, copyJob, createJob, publishJob } from '#app/features/jobs/save-job.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenMigrant, givenOrganisation, givenRepresentative } from '#test/support/factories.ts'
import { ADVERT, givenJob, titlesFound } from './given.ts'

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
  expect(await titlesFound(ctx, {})).toEqual([])
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

const UNFAIR = 'We want a native English speaker aged 25 to 35 for our friendly team at the pier.'

test('an edit at the instant of publication cannot bring unfair words before the public', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  for (let steps = 0; steps < 8; steps += 1) {
    const jobId = await createJob(ctx, employer, ADVERT)
    // The edit starts some queries later each time, so that it falls into every gap of the publication.
    const edit = async () => {
      for (let n = 0; n < steps; n += 1) await ctx.db.selectFrom('jobs').select('id').limit(1).execute()
      return changeJob(ctx, employer, { ...ADVERT, description: UNFAIR, jobId })
    }
    await Promise.allSettled([publishJob(ctx, employer, { jobId }), edit()])
    const { status, description } = await ctx.db.selectFrom('jobs').selectAll().where('id', '=', jobId).executeTakeFirstOrThrow()
    expect([status, description]).not.toEqual(['open', UNFAIR])
  }
})

test('a public advert stays within the rules: a change against them is refused and nothing is saved', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const jobId = await givenJob(ctx, employer)
  const problems = await changeJob(ctx, employer, { ...ADVERT, description: UNFAIR, jobId })
  expect(problems.map(({ key }) => key)).toEqual(['jobs.screening.age', 'jobs.screening.nativeSpeaker'])
  expect(await titlesFound(ctx, { q: 'pipelines' })).toEqual(['Data engineer'])
})

test('of two who publish at once, one does', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const jobId = await createJob(ctx, employer, ADVERT)
  const results = await Promise.allSettled([1, 2].map(() => publishJob(ctx, employer, { jobId })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a closed job is neither published again nor changed, but copied as a new draft with two months to apply', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const jobId = await givenJob(ctx, employer, { offers: ['relocation'] })
  await closeJob(ctx, employer, { jobId })
  await expect(publishJob(ctx, employer, { jobId })).rejects.toMatchObject({ messageKey: 'jobs.error.notDraft' })
  await expect(changeJob(ctx, employer, { ...ADVERT, jobId })).rejects.toMatchObject({ messageKey: 'jobs.error.closed' })

  const copyId = await copyJob(ctx, employer, { jobId })
  const copy = await ctx.db.selectFrom('jobs').selectAll().where('id', '=', copyId).executeTakeFirstOrThrow()
  expect(copy).toMatchObject({
    status: 'draft',
    publishedAt: null,
    title: ADVERT.title,
    offers: '["relocation"]',
    closesAt: '2026-05-01T15:59:59.999Z',
  })
  expect(await publishJob(ctx, employer, { jobId: copyId })).toEqual([])
  expect((await readJob(ctx, null, { id: copyId, locale: 'en' })).job.languages).toEqual(ADVERT.languages)
  expect((await readJob(ctx, null, { id: jobId, locale: 'en' })).similar.map(({ id }) => id)).toEqual([copyId])
})

test('the form takes pay as people write it, and no control characters', () => {
  const { closesAt: _computed, ...form } = ADVERT
  const read = (change: object) =>
    advertSchema.safeParse({ ...form, payMin: ' HK$40,000 ', payMax: '55 000', closesOn: '2026-04-30', ...change })
  expect(read({}).data).toMatchObject({ payMin: 40_000, payMax: 55_000 })
  expect(read({ description: `One\r\n${'two '.repeat(20)}` }).data?.description).toMatch(/^One\ntwo/)
  expect(read({ description: `\u0000${'two '.repeat(20)}` }).error?.issues).toMatchObject([
    { path: ['description'], message: 'errors.invalid' },
  ])
  expect(read({ title: 'Two\nlines' }).success).toBe(false)
  expect(read({ languages: [{ code: 'en', level: 'native' }] }).success).toBe(false)
})
