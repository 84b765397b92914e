import { addDays } from '#app/lib/dates.ts'
import type { Invitations, OrganisationKind } from '#db/schema.ts'

export type InvitationState = 'waiting' | 'accepted' | 'expired'
type Times = Pick<Invitations, 'acceptedAt' | 'expiresAt'>

const VALID_DAYS = 30

/** Until when the link in an invitation works. */
export const invitationEnd = (sentAt: Date) => addDays(sentAt, VALID_DAYS)

export function stateOf({ acceptedAt, expiresAt }: Times, now: Date): InvitationState {
  if (acceptedAt) return 'accepted'
  return expiresAt > now.toISOString() ? 'waiting' : 'expired'
}

/**
 * Whether accepting makes a migrant at once. An officer's list is the office's own word. An organisation's list is a
 * claim that an officer checks, and so is an officer's invitation to themselves (decision 0010).
 */
export function isOfficesWord(invitation: { organisationKind: OrganisationKind; invitedBy: string }, acceptedBy: string): boolean {
  return invitation.organisationKind === 'office' && invitation.invitedBy !== acceptedBy
}

/** Whether a signed-in person is the one that the invitation was written to. */
export function isAddressedTo(invitation: { email: string }, person: { email: string; verified: boolean }): boolean {
  return person.verified && invitation.email === person.email.toLowerCase()
}
