import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { refuse, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { href } from '#app/lib/locales.ts'
import type { AdvertProblem } from '../advert-problems.ts'
import { jobFormSchema } from '../job.schema.ts'
import { readOffers } from '../job.ts'
import { listApplicants, ownEmployers } from '../read-applications.server.ts'
import { listJobLanguagesOf } from '../read-own-job.server.ts'
import { changeJob, closeJob, copyJob, createJob, ownJob, problemsOf, publishJob } from '../save-job.server.ts'
import { EmployerJobPage } from '../ui/employer-job-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const t = translateTo(locale)
  const employers = await ownEmployers(ctx, actor, locale)
  if (params.id === undefined) return { title: t('jobs.employer.new'), employers, job: null, applicants: [], problems: [] }
  const row = await ownJob(ctx, actor, params.id)
  const job = {
    ...row,
    offers: readOffers(row.offers),
    closesOn: hongKongDay(new Date(row.closesAt)),
    languages: await listJobLanguagesOf(ctx, row.id),
  }
  // What stands in the way of a draft is said before anybody presses "publish".
  const problems = row.status === 'draft' ? await problemsOf(ctx, row) : []
  return { title: row.title, employers, job, applicants: await listApplicants(ctx, actor, row.id), problems }
})

/** Problems of an advert as the form's errors: the first of each field, worded by the rule. */
const asErrors = (problems: AdvertProblem[]) => Object.fromEntries([...problems].reverse().map(({ field, key }) => [field, [key]]))

export const action = signedInForm(jobFormSchema, async ({ ctx, actor, locale, params, form, values }) => {
  const jobId = params.id ?? ''
  const done = (id: string, notice: string) => redirect(`${href(locale, `/employer/jobs/${id}`)}?notice=${notice}`)
  if (form.intent === 'save') {
    if (!params.id) return done(await createJob(ctx, actor, form), 'saved')
    const problems = await changeJob(ctx, actor, { ...form, jobId })
    return problems.length > 0 ? refuse(422, asErrors(problems), values) : done(jobId, 'saved')
  }
  if (form.intent === 'copy') return done(await copyJob(ctx, actor, { jobId }), 'saved')
  if (form.intent === 'publish') {
    const problems = await publishJob(ctx, actor, { jobId })
    return problems.length > 0 ? refuse(422, { '': ['jobs.error.notReady'] }, values) : done(jobId, 'published')
  }
  await closeJob(ctx, actor, { jobId })
  return done(jobId, 'closed')
})

export default function EmployerJobRoute() {
  const refused = useActionData<typeof action>()
  return <EmployerJobPage {...useLoaderData<typeof loader>()} refused={refused} />
}
