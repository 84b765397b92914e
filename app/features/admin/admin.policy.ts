import { type Actor, isAdministrator } from '#app/features/accounts/actor.ts'

export const canSeeAdministration = (actor: Actor) => isAdministrator(actor)

/** Mails hold links that open other people's accounts: they are readable only where all people are invented. */
export const hasReadableOutbox = (settings: { mode: string; outboxFolder: string | null }) =>
  settings.outboxFolder !== null && settings.mode !== 'production'
