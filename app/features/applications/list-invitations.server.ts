import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { cutPage, readCursor } from '#app/lib/keyset.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { OrganisationKind } from '#db/schema.ts'
import { invitingMemberships } from './invitation.policy.ts'
import { countInvitationsFor, listInvitationsFor } from './invitation.repo.server.ts'
import type { InvitationFilter } from './invitation.schema.ts'
import { stateOf } from './invitation.ts'

const PAGE = 25

export type InvitingOrganisation = { id: string; name: string; verified: boolean }

/** The organisations for which this person may invite, on the office's page or on the organisers'. */
export async function listInvitingOrganisations(
  ctx: Ctx,
  actor: Actor,
  { kind, locale }: { kind: 'office' | 'organiser'; locale: Locale },
): Promise<InvitingOrganisation[]> {
  const isWanted = (of: OrganisationKind) => (of === 'office') === (kind === 'office')
  const ids = invitingMemberships(actor)
    .filter((membership) => isWanted(membership.kind))
    .map(({ organisationId }) => organisationId)
  const found = await organisationsById(ctx.db, ids)
  return [...found.values()]
    .map(({ id, names, verifiedAt }) => ({ id, name: pickText(names, locale).text, verified: verifiedAt !== null }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A page of one organisation's invitations, newest first, with how many stand where. */
export async function listInvitations(
  ctx: Ctx,
  actor: Actor,
  { organisationId, filter }: { organisationId: string; filter: InvitationFilter },
) {
  authorize(invitingMemberships(actor).some((membership) => membership.organisationId === organisationId))
  const now = ctx.now()
  const query = { organisationId, state: filter.state, now: now.toISOString(), after: readCursor(filter.after), limit: PAGE + 1 }
  const found = await listInvitationsFor(ctx.db, actor, query)
  const { rows, next } = cutPage(found, PAGE, ({ createdAt, id }) => ({ at: createdAt, id }))
  return { items: rows.map((row) => ({ ...row, state: stateOf(row, now) })), counts: await countInvitationsFor(ctx.db, actor, query), next }
}
