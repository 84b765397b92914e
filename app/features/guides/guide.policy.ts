import { type Actor, isAdministrator } from '#app/features/accounts/actor.ts'

/** Guides are written and published by administrators; everybody reads what is published. */
export const canEditGuides = (actor: Actor | null): boolean => actor !== null && isAdministrator(actor)
