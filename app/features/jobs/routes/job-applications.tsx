import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { withdrawSchema } from '../job.schema.ts'
import { withdrawApplication } from '../move-application.server.ts'
import { listMyApplications } from '../read-applications.server.ts'
import { MyApplicationsPage } from '../ui/my-applications-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => {
  const all = await listMyApplications(ctx, actor, locale)
  return { title: translateTo(locale)('jobs.mine.title'), over: url.searchParams.get('state') === 'over', all }
})

export const action = signedInForm(withdrawSchema, async ({ ctx, actor, locale, form }) => {
  await withdrawApplication(ctx, actor, form)
  return redirect(`${href(locale, '/job-applications')}?notice=withdrawn`)
})

export default function JobApplicationsRoute() {
  const { all, over } = useLoaderData<typeof loader>()
  return <MyApplicationsPage all={all} over={over} refused={useActionData<typeof action>()} />
}
