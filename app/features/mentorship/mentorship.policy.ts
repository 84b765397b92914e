import { type Actor, isOrganiser, organisersOf } from '#app/features/accounts/actor.ts'

export const canRequest = (actor: Actor) => actor.migrant
/** Whether they may say what gender they are, for mentees who have a wish about it. */
export const canStateGender = (actor: Actor) => actor.mentor
export const canBecomeMentor = (actor: Actor) => actor.verified

/** Whose word a mentor may have: an organiser's, never their own. */
export const canVet = (actor: Actor, { mentorId, organisationId }: { mentorId: string; organisationId: string }) =>
  actor.id !== mentorId && organisersOf(actor).includes(organisationId)

/**
 * Where mentors live, when they are free and what they say about themselves is for those who may ask them or vouch for
 * them. Everybody else sees what they offer.
 */
export const canReadFully = (actor: Actor | null, mentorId: string) =>
  actor !== null && (actor.migrant || isOrganiser(actor) || actor.id === mentorId)
