import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { applyForJob, profileToSend } from '../apply-for-job.server.ts'
import { applySchema } from '../job.schema.ts'
import { readJob } from '../read-jobs.server.ts'
import { ApplyPage } from '../ui/apply-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const { job } = await readJob(ctx, actor, { id: params.id ?? '', locale })
  return { title: translateTo(locale)('jobs.apply.title'), job, profile: await profileToSend(ctx, actor) }
})

export const action = signedInForm(applySchema, async ({ ctx, actor, locale, params, form }) => {
  await applyForJob(ctx, actor, { jobId: params.id ?? '', statement: form.statement })
  return redirect(`${href(locale, '/job-applications')}?notice=sent`)
})

export default function JobApplyRoute() {
  const { job, profile } = useLoaderData<typeof loader>()
  return <ApplyPage job={job} profile={profile} refused={useActionData<typeof action>()} />
}
