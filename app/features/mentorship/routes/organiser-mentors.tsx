import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { listUnvetted } from '../list-unvetted.server.ts'
import { vetSchema } from '../mentorship.schema.ts'
import { VettingPage } from '../ui/vetting-page.tsx'
import { endVetting, vetMentor } from '../vet-mentor.server.ts'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const title = translateTo(locale)('mentorship.vetting.title')
  return { title, ...(await listUnvetted(ctx, actor, locale)) }
})

export const action = signedInForm(vetSchema, async ({ ctx, actor, locale, form }) => {
  if (form.intent === 'vet') await vetMentor(ctx, actor, form)
  else await endVetting(ctx, actor, form)
  return redirect(`${href(locale, '/organiser/mentors')}?notice=saved`)
})

export default function OrganiserMentorsRoute() {
  return <VettingPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
