import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anyone, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { clearPreference, markPreference } from '../mark-preference.server.ts'
import { mentorPageSchema } from '../mentorship.schema.ts'
import { readMentor } from '../read-mentor.server.ts'
import { requestMentor } from '../request-mentor.server.ts'
import { MentorPage } from '../ui/mentor-page.tsx'

export const loader = anyone(async ({ ctx, actor, locale, params, url, zone }) => {
  const after = url.searchParams.get('after') ?? undefined
  const mentor = await readMentor(ctx, actor, { id: params.id ?? '', after, t: translateTo(locale) })
  const suggested = mentor.suggestedAfter ? (after ?? null) : null
  return { title: mentor.name, mentor, signedIn: actor !== null, migrant: actor?.migrant === true, zone, after: suggested }
})

export const action = signedInForm(mentorPageSchema, async ({ ctx, actor, locale, params, form }) => {
  const mentorId = params.id ?? ''
  if (form.intent === undefined || form.intent === 'ask') {
    await requestMentor(ctx, actor, { ...form, mentorId })
    return redirect(`${href(locale, '/requests')}?notice=sent`)
  }
  if (form.intent === 'unmark') await clearPreference(ctx, actor, { mentorId })
  else await markPreference(ctx, actor, { mentorId, kind: form.intent === 'wish' ? 'wish' : 'rather_not' })
  return redirect(`${href(locale, `/mentors/${mentorId}`)}?notice=saved`)
})

export default function MentorRoute() {
  return <MentorPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
