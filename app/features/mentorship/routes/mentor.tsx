import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anyone, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { requestSchema } from '../mentorship.schema.ts'
import { readMentor } from '../read-mentor.server.ts'
import { requestMentor } from '../request-mentor.server.ts'
import { MentorPage } from '../ui/mentor-page.tsx'

export const loader = anyone(async ({ ctx, actor, locale, params }) => {
  const mentor = await readMentor(ctx, actor, { id: params.id ?? '', t: translateTo(locale) })
  return { title: mentor.name, mentor, signedIn: actor !== null, migrant: actor?.migrant === true }
})

export const action = signedInForm(requestSchema, async ({ ctx, actor, locale, params, form }) => {
  await requestMentor(ctx, actor, { ...form, mentorId: params.id ?? '' })
  return redirect(`${href(locale, '/requests')}?notice=sent`)
})

export default function MentorRoute() {
  const { mentor, signedIn, migrant } = useLoaderData<typeof loader>()
  return <MentorPage mentor={mentor} signedIn={signedIn} migrant={migrant} refused={useActionData<typeof action>()} />
}
