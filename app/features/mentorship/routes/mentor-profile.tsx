import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { mentorFormSchema } from '../mentorship.schema.ts'
import { ownMentorProfile } from '../mentorship-overview.server.ts'
import { pauseMentor, publishMentor, resumeMentor, saveMentor, unpublishMentor } from '../save-mentor.server.ts'
import { MentorProfilePage } from '../ui/mentor-profile-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => ({ title: translateTo(locale)('mentorship.own.title'), mentor: await ownMentorProfile(ctx, actor) }))

const NOTICES = { save: 'saved', pause: 'paused', resume: 'resumed', publish: 'published', unpublish: 'closed' } as const

export const action = signedInForm(mentorFormSchema, async ({ ctx, actor, locale, form }) => {
  if (form.intent === 'save') await saveMentor(ctx, actor, form)
  else if (form.intent === 'pause') await pauseMentor(ctx, actor, form)
  else await { resume: resumeMentor, publish: publishMentor, unpublish: unpublishMentor }[form.intent](ctx, actor)
  return redirect(`${href(locale, '/mentor-profile')}?notice=${NOTICES[form.intent]}`)
})

export default function MentorProfileRoute() {
  return <MentorProfilePage mentor={useLoaderData<typeof loader>().mentor} refused={useActionData<typeof action>()} />
}
