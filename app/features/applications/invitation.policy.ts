import type { Actor, ActorMembership } from '#app/features/accounts/actor.ts'

type Inviting = { id: string; verifiedAt: string | null }

/** Memberships that may import lists: a case officer for the office, an organiser for their organisation. */
export function invitingMemberships(actor: Actor): ActorMembership[] {
  return actor.memberships.filter(({ kind, role }) => (kind === 'office' ? role === 'officer' : role === 'organiser'))
}

/** Only for an organisation that was verified: nobody else may write to strangers in our name. */
export function canInvite(actor: Actor, organisation: Inviting): boolean {
  return organisation.verifiedAt !== null && canSeeInvitations(actor, organisation)
}

export function canSeeInvitations(actor: Actor, organisation: { id: string }): boolean {
  return invitingMemberships(actor).some(({ organisationId }) => organisationId === organisation.id)
}
