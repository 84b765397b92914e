import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { listPeopleFor } from '#app/features/accounts/list-people.server.ts'
import { listRolesFor } from '#app/features/organisations/list-members.server.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { PersonRow } from './admin-views.ts'

type Query = { search: string; beforeId: string | undefined; locale: Locale }

/** A page of people with what they may do; `next` begins the following page, or is null at the end. */
export async function listPeopleWithRoles(ctx: Ctx, actor: Actor, { search, beforeId, locale }: Query) {
  const found = await listPeopleFor(ctx.db, actor, { search, ...(beforeId ? { beforeId } : {}) })
  const ids = found.people.map(({ id }) => id)
  const roles = await listRolesFor(ctx.db, actor, ids)
  const people: PersonRow[] = found.people.map(
    ({ id, name, email, createdAt, emailVerifiedAt, suspendedAt, migrantSince, mentorSince }) => ({
      id,
      name,
      email,
      createdAt,
      verified: emailVerifiedAt !== null,
      suspended: suspendedAt !== null,
      migrant: migrantSince !== null,
      mentor: mentorSince !== null,
      roles: (roles.get(id) ?? []).map(({ organisationId, names, role }) => {
        const { text, lang } = pickText(names, locale)
        return { organisationId, organisation: text, lang, role }
      }),
    }),
  )
  return { people, next: found.next }
}
