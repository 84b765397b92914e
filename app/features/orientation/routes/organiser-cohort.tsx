import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { readCohort } from '../organiser-overview.server.ts'
import { CohortPage } from '../ui/cohort-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const { title, ...view } = await readCohort(ctx, actor, { cohortId: params.id ?? '', locale })
  return { title: title.text, programme: title, ...view }
})

export default function OrganiserCohortRoute() {
  const { programme, cohort, people, sessions } = useLoaderData<typeof loader>()
  return <CohortPage programme={programme} cohort={cohort} people={people} sessions={sessions} />
}
