import type { Ctx } from '#app/context.server.ts'
import { canManagePeople } from '#app/features/accounts/accounts.policy.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { listRolesFor } from '#app/features/organisations/list-members.server.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { readAudit } from './read-audit.server.ts'

/** A person as the administrator sees them: roles, state, and what was done about them. */
export async function readPerson(ctx: Ctx, actor: Actor, { id, locale }: { id: string; locale: Locale }) {
  authorize(canManagePeople(actor))
  const { name, email, suspended, verified } = orNotFound((await contactsOf(ctx.db, [id])).get(id))
  const roles = (await listRolesFor(ctx.db, actor, [id])).get(id) ?? []
  const { entries } = await readAudit(ctx, actor, { kind: 'person', id, before: undefined, locale })
  return {
    id,
    name,
    email,
    suspended,
    verified,
    isSelf: id === actor.id,
    roles: roles.map(({ organisationId, names, role }) => ({ organisationId, organisation: pickText(names, locale).text, role })),
    entries,
  }
}
