import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { href } from '#app/lib/locales.ts'
import { moveSchema } from '../job.schema.ts'
import { moveOn, viewApplication } from '../move-application.server.ts'
import { readApplication } from '../read-applications.server.ts'
import { ReceivedApplicationPage } from '../ui/received-application-page.tsx'

export const loader = signedIn(async ({ ctx, actor, params }) => {
  const applicationId = params.id ?? ''
  await viewApplication(ctx, actor, { applicationId })
  const application = await readApplication(ctx, actor, applicationId)
  return { title: application.profile.name, application }
})

export const action = signedInForm(moveSchema, async ({ ctx, actor, locale, params, form }) => {
  await moveOn(ctx, actor, { applicationId: params.id ?? '', event: form.event })
  return redirect(`${href(locale, `/employer/applications/${params.id}`)}?notice=moved`)
})

export default function EmployerApplicationRoute() {
  return <ReceivedApplicationPage application={useLoaderData<typeof loader>().application} refused={useActionData<typeof action>()} />
}
