import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { href } from '#app/lib/locales.ts'
import { moveSchema } from '../job.schema.ts'
import { moveOn, viewApplication } from '../move-application.server.ts'
import { readApplication } from '../read-applications.server.ts'
import { ReceivedApplicationPage } from '../ui/received-application-page.tsx'
import { writeToApplicant } from '../write-to-applicant.server.ts'

/** Browsers fetch a page when the pointer only rests on its link; the applicant is not told "seen" for that. */
const isPrefetch = (request: Request) => /prefetch/.test(`${request.headers.get('Sec-Purpose')} ${request.headers.get('Purpose')}`)

export const loader = signedIn(async ({ ctx, actor, params, request }) => {
  const applicationId = params.id ?? ''
  if (!isPrefetch(request)) await viewApplication(ctx, actor, { applicationId })
  const application = await readApplication(ctx, actor, applicationId)
  return { title: application.profile.name, application }
})

export const action = signedInForm(moveSchema, async ({ ctx, actor, locale, params, form }) => {
  const applicationId = params.id ?? ''
  if (form.event === 'write') return redirect(href(locale, `/messages/${await writeToApplicant(ctx, actor, { applicationId })}`))
  await moveOn(ctx, actor, { applicationId, event: form.event })
  return redirect(`${href(locale, `/employer/applications/${params.id}`)}?notice=moved`)
})

export default function EmployerApplicationRoute() {
  return <ReceivedApplicationPage application={useLoaderData<typeof loader>().application} refused={useActionData<typeof action>()} />
}
