import { type Actor, isAdministrator } from '#app/features/accounts/actor.ts'
import type { OrganisationKind } from './organisation.ts'

export const canManageOrganisations = (actor: Actor) => isAdministrator(actor)

/** Nobody gives themselves a right, and nobody gives up the last one by accident: another administrator does it. */
export const canChangeMembership = (actor: Actor, member: { userId: string }) => isAdministrator(actor) && member.userId !== actor.id

/** A verified organisation is public; before that only the administrator and its own people see it. */
export function canSeeOrganisation(actor: Actor | null, organisation: { id: string; verifiedAt: string | null }): boolean {
  if (organisation.verifiedAt) return true
  return actor !== null && (isAdministrator(actor) || actor.memberships.some(({ organisationId }) => organisationId === organisation.id))
}

/** The office has its own desks, and nobody writes to where they work. */
export const canBeWrittenTo = (actor: Actor | null, organisation: { id: string; kind: OrganisationKind; verifiedAt: string | null }) =>
  organisation.verifiedAt !== null &&
  organisation.kind !== 'office' &&
  !actor?.memberships.some(({ organisationId }) => organisationId === organisation.id)
