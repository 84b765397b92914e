import { applyForJob } from '#app/features/jobs/apply-for-job.server.ts'
import { endOfHongKongDay } from '#app/features/jobs/closing-day.ts'
import type { AdvertInput } from '#app/features/jobs/job.schema.ts'
import { moveOn, viewApplication } from '#app/features/jobs/move-application.server.ts'
import { createJob, publishJob } from '#app/features/jobs/save-job.server.ts'
import { dayAgo, type World } from './seed-world.ts'
import { JOBS, type SeedJob } from './world/jobs.ts'

const STATEMENTS = [
  'I have done this work for six years and know the tools you name. I would like to begin with the part that hurts most.',
  '我从事这个领域多年，熟悉您提到的工具和流程，希望入职头三个月先了解团队，再改进最耗时的一步，并写成文档供大家使用。',
  'Your work for the city is why I write. In my last team I led a similar change from the first sketch to daily use.',
  '我在上一家公司负责过同类项目，从需求到上线都亲自参与，也乐于带新人，期待与您详谈，了解团队目前最大的困难和目标。',
]

const representativeOf = (employer: string) => (employer === 'pier' ? 'employer' : `employer-${employer}`)

/** Adverts of the last weeks, some with applications at every stage. */
export async function seedJobs(world: World) {
  for (const job of JOBS) {
    const jobId = await seedJob(world, job)
    const applicants = world.dice.some(ready(world), world.dice.below(4))
    for (const key of applicants) await seedApplication(world, { jobId, key, job })
  }
  await seedOwnApplication(world)
}

async function seedJob(world: World, job: SeedJob): Promise<string> {
  const employer = await world.actor(representativeOf(job.employer))
  const organisationId = world.organisations.get(job.employer) ?? ''
  const { title, description, locale, sector, professionCode, district, workMode, payMin, payMax, offers } = job
  const languages = job.languages.map(([code, level]) => ({ code, level }))
  const closesAt = endOfHongKongDay(dayAgo(world, job.daysAgo - 75))
  const advert = {
    intent: 'save',
    organisationId,
    title,
    description,
    locale,
    sector,
    professionCode,
    district,
    workMode,
    hours: 'full_time',
    payMin,
    payMax,
    languages,
    offers,
    closesAt,
  } as AdvertInput
  const ctx = world.on(job.daysAgo)
  const jobId = await createJob(ctx, employer, advert)
  const problems = await publishJob(ctx, employer, { jobId })
  if (problems.length > 0) throw new Error(`the advert "${title}" breaks a rule: ${JSON.stringify(problems)}`)
  return jobId
}

/** Migrants whose profile is complete. */
const ready = (world: World) => Array.from({ length: 44 }, (_, at) => `migrant-${at}`).filter((key) => world.people.has(key))

async function seedApplication(world: World, { jobId, key, job }: { jobId: string; key: string; job: SeedJob }) {
  const { dice } = world
  const applied = dice.below(Math.max(1, job.daysAgo))
  const person = await world.actor(key)
  const applicationId = await applyForJob(world.on(applied), person, { jobId, statement: dice.pick(STATEMENTS) })
  const employer = await world.actor(representativeOf(job.employer))
  if (applied < 2 || dice.chance(0.3)) return
  await viewApplication(world.on(applied - 1), employer, { applicationId })
  const event = dice.weighted([
    ['none', 40],
    ['interview', 35],
    ['decline', 25],
  ] as const)
  if (event !== 'none') await moveOn(world.on(Math.max(0, applied - 2)), employer, { applicationId, event })
}

/** The demo's own migrant has applied once, and the employer has seen it. */
async function seedOwnApplication(world: World) {
  const job = await world.ctx.db.selectFrom('jobs').select('id').where('title', '=', 'Data engineer').executeTakeFirstOrThrow()
  const migrant = await world.actor('migrant')
  const applicationId = await applyForJob(world.on(1), migrant, { jobId: job.id, statement: STATEMENTS[0] ?? '' })
  await viewApplication(world.on(0, 9), await world.actor('employer'), { applicationId })
}
