import { type Actor, isAdministrator } from '#app/features/accounts/actor.ts'

export const canSeeAdministration = (actor: Actor) => isAdministrator(actor)
