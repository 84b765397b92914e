import { expect } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { AdvertInput, JobFilter } from '#app/features/jobs/job.schema.ts'
import { listJobs } from '#app/features/jobs/read-jobs.server.ts'
import { createJob, publishJob } from '#app/features/jobs/save-job.server.ts'
import { saveStep } from '#app/features/profiles/save-step.server.ts'
import { givenMigrant } from '#test/support/factories.ts'

/** An advert without a fault, as the form would give it on the day of `testContext()`. */
export const ADVERT: AdvertInput = {
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
export const STATEMENT = 'I have built such pipelines for a port for six years and would like to go on.'

/** A public job of this employer. */
export async function givenJob(ctx: Ctx, employer: Actor, overrides: Partial<AdvertInput> = {}): Promise<string> {
  const jobId = await createJob(ctx, employer, { ...ADVERT, ...overrides })
  expect(await publishJob(ctx, employer, { jobId })).toEqual([])
  return jobId
}

/** An approved person whose profile can be sent. */
export async function givenApplicant(ctx: Ctx, id: string): Promise<Actor> {
  const person = await givenMigrant(ctx, id)
  await saveStep(ctx, person, { step: 'name', fullName: `${id} Full`, name: id })
  await saveStep(ctx, person, { step: 'languages', languages: [{ code: 'en', level: 'fluent' }] })
  return person
}

/** The titles that a search finds, in the order of the page. */
export const titlesFound = async (ctx: Ctx, filter: JobFilter) =>
  (await listJobs(ctx, null, { filter, locale: 'en' })).items.map(({ title }) => title)
