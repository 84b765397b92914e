import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { type LocalText, readLocalText } from '#app/lib/local-text.ts'
import type { Db } from '#db/client.ts'
import { listOfficeUserIds, listOpenMemberships, listRolesOfPeople, listUserIdsByRole } from './membership.repo.server.ts'
import { canManageOrganisations } from './organisation.policy.ts'
import type { MembershipRole, OrganisationKind } from './organisation.ts'

/** Who acts for an organisation today, for the administrator. */
export async function listMembersFor(db: Db, actor: Actor, organisationId: string) {
  authorize(canManageOrganisations(actor))
  const rows = await listOpenMemberships(db, organisationId)
  const contacts = await contactsOf(
    db,
    rows.map(({ userId }) => userId),
  )
  return rows.map(({ id, userId, role, createdAt }) => {
    const contact = contacts.get(userId)
    return {
      membershipId: id,
      userId,
      role,
      since: createdAt,
      name: contact?.name ?? '',
      email: contact?.email ?? '',
      suspended: contact?.suspended ?? false,
    }
  })
}

export type RoleOfPerson = { membershipId: string; organisationId: string; kind: OrganisationKind; names: LocalText; role: MembershipRole }

/** What roles people hold, by person, for the administrator's list of people. */
export async function listRolesFor(db: Db, actor: Actor, userIds: string[]): Promise<Map<string, RoleOfPerson[]>> {
  authorize(canManageOrganisations(actor))
  const roles = new Map<string, RoleOfPerson[]>()
  for (const { id, userId, organisationId, kind, names, role } of await listRolesOfPeople(db, userIds)) {
    const list = roles.get(userId) ?? []
    list.push({ membershipId: id, organisationId, kind, names: readLocalText(names), role })
    roles.set(userId, list)
  }
  return roles
}

/** Whom to tell when something waits for an organisation: ids of the people with this role there. */
export function peopleWithRole(db: Db, organisationIds: string[], role: MembershipRole): Promise<string[]> {
  return listUserIdsByRole(db, organisationIds, role)
}

/** Everybody who acts for an organisation today, in whatever role. */
export async function membersOf(db: Db, organisationId: string): Promise<string[]> {
  return [...new Set((await listOpenMemberships(db, organisationId)).map(({ userId }) => userId))]
}

/** Whom to tell when something waits for the office. */
export function peopleOfOffice(db: Db, role: 'officer' | 'administrator'): Promise<string[]> {
  return listOfficeUserIds(db, role)
}
