import { useLoaderData } from '@remix-run/react'
import { anyone } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { listMentors } from '../list-mentors.server.ts'
import { mentorFilterSchema } from '../mentorship.schema.ts'
import { MentorsPage } from '../ui/mentors-page.tsx'

export const loader = anyone(async ({ ctx, actor, locale, url, zone }) => {
  const t = translateTo(locale)
  const filter = mentorFilterSchema.parse(Object.fromEntries([...url.searchParams].filter(([, value]) => value !== '')))
  const list = await listMentors(ctx, actor, { filter, t })
  return {
    title: t('mentorship.title'),
    description: t('mentorship.lead'),
    filter,
    list,
    zone,
    signedIn: actor !== null,
    migrant: actor?.migrant === true,
    mentor: actor?.mentor === true,
  }
})

export default function MentorsRoute() {
  return <MentorsPage {...useLoaderData<typeof loader>()} />
}
