import type { Actor } from '#app/features/accounts/actor.ts'

/** Everybody with a proven mailbox keeps their own profile, and only their own. */
export function canKeepProfile(actor: Actor): boolean {
  return actor.verified
}
