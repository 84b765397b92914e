import { useLoaderData } from '@remix-run/react'
import { listPeopleFor } from '#app/features/accounts/list-people.server.ts'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { PeoplePage } from '../ui/people-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => {
  const search = (url.searchParams.get('q') ?? '').slice(0, 100)
  const beforeId = url.searchParams.get('before')?.slice(0, 80)
  const { people, next } = await listPeopleFor(ctx.db, actor, { search, ...(beforeId ? { beforeId } : {}) })
  const shown = people.map(({ id, name, email, createdAt, suspendedAt }) => ({ id, name, email, createdAt, suspended: suspendedAt !== null }))
  return { title: translateTo(locale)('admin.people.title'), people: shown, next, search }
})

export default function PeopleRoute() {
  const { people, next, search } = useLoaderData<typeof loader>()
  return <PeoplePage people={people} next={next} search={search} />
}
