import { type Actor, isOfficer } from '#app/features/accounts/actor.ts'
import type { ApprovalStatus } from '#db/schema.ts'
import { mayClaimAfter, nextStatus } from './approval.ts'

type Claim = { userId: string; status: ApprovalStatus }

/** A person with a proven mailbox whose last claim, if any, is closed without approval. */
export function canSubmitApproval(actor: Actor, latest: ApprovalStatus | undefined): boolean {
  return actor.verified && !actor.migrant && mayClaimAfter(latest)
}

export function canWithdrawApproval(actor: Actor, claim: Claim): boolean {
  return actor.id === claim.userId && nextStatus(claim.status, 'withdraw') !== undefined
}

/** The queue is the case officers' own: administrators run the platform and do not read letters. */
export function canWorkQueue(actor: Actor): boolean {
  return isOfficer(actor)
}

/** Nobody decides their own claim. */
export function canDecideApproval(actor: Actor, claim: Pick<Claim, 'userId'>): boolean {
  return isOfficer(actor) && actor.id !== claim.userId
}

/** A letter is for its owner and for the officers who check it. */
export function canOpenDocument(actor: Actor, document: { ownerId: string }): boolean {
  return actor.id === document.ownerId || isOfficer(actor)
}
