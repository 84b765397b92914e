import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { pickText } from '#app/lib/local-text.ts'
import { href } from '#app/lib/locales.ts'
import { openCohort } from '../open-cohort.server.ts'
import { cohortSchema } from '../programme.schema.ts'
import { ownProgramme } from '../save-programme.server.ts'
import { CohortForm } from '../ui/cohort-form.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const programme = await ownProgramme(ctx, actor, params.id ?? '')
  return { title: translateTo(locale)('orientation.organiser.newCohort'), programme: pickText(programme.titles, locale) }
})

export const action = signedInForm(cohortSchema, async ({ ctx, actor, locale, params, form }) => {
  const id = await openCohort(ctx, actor, { ...form, programmeId: params.id ?? '' })
  return redirect(`${href(locale, `/organiser/cohorts/${id}`)}?notice=saved`)
})

export default function OrganiserCohortNewRoute() {
  const { title, programme } = useLoaderData<typeof loader>()
  return <CohortForm title={title} programme={programme} refused={useActionData<typeof action>()} />
}
