import { type Actor, organisersOf } from '#app/features/accounts/actor.ts'

/** Rounds belong to an organisation; its organisers run them, and nobody else learns that they exist. */
export const canRunRoundsOf = (actor: Actor, organisationId: string) => organisersOf(actor).includes(organisationId)

/** Only an organisation that we know writes to people in its own name. */
export const canPublishRound = (actor: Actor, organisation: { id: string; verifiedAt: string | null }) =>
  canRunRoundsOf(actor, organisation.id) && organisation.verifiedAt !== null
