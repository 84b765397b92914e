import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { href } from '#app/lib/locales.ts'
import { enterCohortConversation } from '../cohort-conversation.server.ts'
import { readCohort } from '../organiser-overview.server.ts'
import { talkSchema } from '../programme.schema.ts'
import { CohortPage } from '../ui/cohort-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const { title, ...view } = await readCohort(ctx, actor, { cohortId: params.id ?? '', locale })
  return { title: title.text, programme: title, ...view }
})

export const action = signedInForm(talkSchema, async ({ ctx, actor, locale, params }) => {
  const id = await enterCohortConversation(ctx, actor, { cohortId: params.id ?? '' })
  return redirect(href(locale, `/messages/${id}`))
})

export default function OrganiserCohortRoute() {
  const { programme, cohort, people, sessions } = useLoaderData<typeof loader>()
  return <CohortPage programme={programme} cohort={cohort} people={people} sessions={sessions} />
}
