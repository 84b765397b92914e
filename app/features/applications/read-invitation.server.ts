import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { findContactByEmail } from '#app/features/accounts/find-contacts.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { findInvitation } from './find-invitation.server.ts'
import { type InvitationState, isAddressedTo, isOfficesWord, stateOf } from './invitation.ts'

/** What the invited person can do: accept as who they are, sign in (as somebody else), or become a person here. */
export type InvitedStep = 'accept' | 'signIn' | 'switchAccount' | 'join'
export type InvitationView = {
  state: InvitationState
  step: InvitedStep
  name: string
  email: string
  organisation: string
  officesWord: boolean
}

/** What the page behind an invitation's link shows. Whoever has the link has the mailbox, so it may say what the mail said. */
export async function readInvitation(
  ctx: Ctx,
  actor: Actor | null,
  { token, locale }: { token: string; locale: Locale },
): Promise<InvitationView> {
  const invitation = await findInvitation(ctx, token)
  const organisation = (await organisationsById(ctx.db, [invitation.organisationId])).get(invitation.organisationId)
  const account = await findContactByEmail(ctx.db, invitation.email)
  return {
    state: stateOf(invitation, ctx.now()),
    step: stepFor(invitation, actor, account !== undefined),
    name: invitation.name,
    email: invitation.email,
    organisation: organisation ? pickText(organisation.names, locale).text : '',
    officesWord: isOfficesWord(invitation, account?.id ?? ''),
  }
}

function stepFor(invitation: { email: string }, actor: Actor | null, known: boolean): InvitedStep {
  if (actor && isAddressedTo(invitation, actor)) return 'accept'
  if (actor) return 'switchAccount'
  return known ? 'signIn' : 'join'
}
