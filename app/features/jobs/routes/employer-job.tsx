import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { refuse, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { href } from '#app/lib/locales.ts'
import type { AdvertProblem } from '../advert-problems.ts'
import { type AdvertInput, jobFormSchema } from '../job.schema.ts'
import { listJobLanguagesOf } from '../read-own-job.server.ts'
import { listApplicants, ownEmployers } from '../read-applications.server.ts'
import { changeJob, closeJob, createJob, ownJob, publishJob } from '../save-job.server.ts'
import { EmployerJobPage } from '../ui/employer-job-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const t = translateTo(locale)
  const employers = await ownEmployers(ctx, actor, locale)
  if (params.id === undefined) return { title: t('jobs.employer.new'), employers, job: null, applicants: [] }
  const row = await ownJob(ctx, actor, params.id)
  const job = { ...row, offers: JSON.parse(row.offers) as string[], closesOn: hongKongDay(new Date(row.closesAt)), languages: await listJobLanguagesOf(ctx, row.id) }
  return { title: row.title, employers, job, applicants: await listApplicants(ctx, actor, row.id) }
})

/** Problems of an advert as the form's errors: each beside its field, worded by the rule. */
const asErrors = (problems: AdvertProblem[]) => Object.fromEntries(problems.map(({ field, key }) => [field, [key]]))

export const action = signedInForm(jobFormSchema, async ({ ctx, actor, locale, params, form, values }) => {
  const jobId = params.id ?? ''
  if (form.intent === 'close') {
    await closeJob(ctx, actor, { jobId })
    return redirect(`${href(locale, `/employer/jobs/${jobId}`)}?notice=closed`)
  }
  if (form.intent === 'publish') {
    const problems = await publishJob(ctx, actor, { jobId })
    return problems.length > 0 ? refuse(422, asErrors(problems), {}) : redirect(`${href(locale, `/employer/jobs/${jobId}`)}?notice=published`)
  }
  const advert = form as AdvertInput
  if (!params.id) return redirect(`${href(locale, `/employer/jobs/${await createJob(ctx, actor, advert)}`)}?notice=saved`)
  const problems = await changeJob(ctx, actor, { ...advert, jobId })
  return problems.length > 0 ? refuse(422, asErrors(problems), values) : redirect(`${href(locale, `/employer/jobs/${jobId}`)}?notice=saved`)
})

export default function EmployerJobRoute() {
  const { title, employers, job, applicants } = useLoaderData<typeof loader>()
  return <EmployerJobPage title={title} employers={employers} job={job} applicants={applicants} refused={useActionData<typeof action>()} />
}
