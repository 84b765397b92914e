import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { employerOverview } from '../read-applications.server.ts'
import { EmployerPage } from '../ui/employer-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => ({
  title: translateTo(locale)('jobs.employer.title'),
  jobs: await employerOverview(ctx, actor),
}))

export default function EmployerRoute() {
  return <EmployerPage jobs={useLoaderData<typeof loader>().jobs} />
}
