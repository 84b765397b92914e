import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { mentorFormSchema } from '../mentorship.schema.ts'
import { ownHabits, readOwnMentor } from '../own-mentor.server.ts'
import { keepOpen, pauseMentor, resumeMentor } from '../pause-mentor.server.ts'
import { publishMentor, unpublishMentor } from '../publish-mentor.server.ts'
import { MentorProfilePage } from '../ui/mentor-profile-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const title = translateTo(locale)('mentorship.own.title')
  return { title, verified: actor.verified, ...(await readOwnMentor(ctx, actor)), habits: await ownHabits(ctx, actor) }
})

const NOTICES = { pause: 'paused', resume: 'resumed', publish: 'published', unpublish: 'closed', keepOpen: 'saved' } as const

export const action = signedInForm(mentorFormSchema, async ({ ctx, actor, locale, form }) => {
  if (form.intent === 'pause') await pauseMentor(ctx, actor, form)
  else await { resume: resumeMentor, publish: publishMentor, unpublish: unpublishMentor, keepOpen }[form.intent](ctx, actor)
  return redirect(`${href(locale, '/mentor-profile')}?notice=${NOTICES[form.intent]}`)
})

export default function MentorProfileRoute() {
  return <MentorProfilePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
