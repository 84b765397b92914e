import { type Actor, organisersOf } from '#app/features/accounts/actor.ts'

export const canRequest = (actor: Actor) => actor.migrant
export const canBecomeMentor = (actor: Actor) => actor.verified
/** Whose word a mentor may have: an organiser's, never their own. */
export const canVet = (actor: Actor, mentorId: string, organisationId: string) => actor.id !== mentorId && organisersOf(actor).includes(organisationId)
