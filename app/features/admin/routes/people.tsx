import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { peopleQuerySchema } from '../admin.schema.ts'
import { listPeopleWithRoles } from '../list-people-with-roles.server.ts'
import { PeoplePage } from '../ui/people-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => {
  const { q: search, before } = peopleQuerySchema.parse(Object.fromEntries(url.searchParams))
  return {
    title: translateTo(locale)('admin.people.title'),
    search,
    ...(await listPeopleWithRoles(ctx, actor, { search, beforeId: before, locale })),
  }
})

export default function PeopleRoute() {
  const { people, next, search } = useLoaderData<typeof loader>()
  return <PeoplePage people={people} next={next} search={search} />
}
