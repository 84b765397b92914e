import { type Actor, organisersOf } from '#app/features/accounts/actor.ts'

/** Programmes are run by the organisers of the organisation they belong to. */
export const canRunProgrammesOf = (actor: Actor, organisationId: string) => organisersOf(actor).includes(organisationId)

/** Only what a verified organisation offers is shown to everybody. */
export const canPublish = (actor: Actor, organisation: { id: string; verifiedAt: string | null }) =>
  canRunProgrammesOf(actor, organisation.id) && organisation.verifiedAt !== null
