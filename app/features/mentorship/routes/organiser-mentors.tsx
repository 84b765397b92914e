import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { organisersOf } from '#app/features/accounts/actor.ts'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { vetSchema } from '../mentorship.schema.ts'
import { VettingPage } from '../ui/vetting-page.tsx'
import { listMentorsToVet, vetMentor } from '../vet-mentor.server.ts'

export const loader = signedIn(async ({ ctx, actor, locale }) => ({
  title: translateTo(locale)('mentorship.vetting.title'),
  mentors: await listMentorsToVet(ctx, actor),
  organisationId: organisersOf(actor)[0] ?? '',
}))

export const action = signedInForm(vetSchema, async ({ ctx, actor, locale, form }) => {
  await vetMentor(ctx, actor, form)
  return redirect(`${href(locale, '/organiser/mentors')}?notice=saved`)
})

export default function OrganiserMentorsRoute() {
  const { mentors, organisationId } = useLoaderData<typeof loader>()
  return <VettingPage mentors={mentors} organisationId={organisationId} refused={useActionData<typeof action>()} />
}
