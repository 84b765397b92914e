import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { type Checked, wrongField } from '#app/features/accounts/checked.ts'
import { endSessionsOf } from '#app/features/accounts/end-sessions.server.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { type Contact, findContactByEmail } from '#app/features/accounts/find-contacts.server.ts'
import { pageUrl } from '#app/features/accounts/page-url.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { toOrganisation } from './find-organisations.server.ts'
import { insertMembership } from './membership.repo.server.ts'
import { memberAddedMail } from './organisation.emails.ts'
import { canChangeMembership, canManageOrganisations } from './organisation.policy.ts'
import { findOrganisation } from './organisation.repo.server.ts'
import type { MemberInput } from './organisation.schema.ts'
import { isRoleOf, type MembershipRole, type Organisation } from './organisation.ts'

/**
 * Lets a person act for an organisation. Their sessions end, because their rights change: they sign in anew, and are
 * told so by mail.
 */
export async function addMember(ctx: Ctx, actor: Actor, input: MemberInput & { organisationId: string }): Promise<Checked<string>> {
  authorize(canManageOrganisations(actor))
  const organisation = toOrganisation(orNotFound(await findOrganisation(ctx.db, input.organisationId)))
  if (!isRoleOf(organisation.kind, input.role)) return wrongField('role', 'organisations.error.roleOfKind')
  const person = await findContactByEmail(ctx.db, input.email)
  if (!person || person.suspended) return wrongField('email', 'organisations.error.noPerson')
  authorize(canChangeMembership(actor, { userId: person.id }))

  const membershipId = ctx.newId()
  await ctx.db.transaction().execute((trx) => join(ctx, trx, { actor, person, organisation, role: input.role, membershipId }))
  ctx.disconnect([person.id])
  return { ok: true, value: membershipId }
}

type Joining = { actor: Actor; person: Contact; organisation: Organisation; role: MembershipRole; membershipId: string }

async function join(ctx: Ctx, trx: Db, { actor, person, organisation, role, membershipId }: Joining) {
  const at = ctx.now()
  const membership = { id: membershipId, organisationId: organisation.id, userId: person.id, role, createdAt: at.toISOString() }
  if (!(await insertMembership(trx, membership))) throw new AppError('conflict', 'organisations.error.memberAlready')
  await endSessionsOf(ctx, trx, person.id)
  const detail = { person: person.id, role }
  await recordAudit(trx, {
    id: ctx.newId(),
    at,
    actorId: actor.id,
    action: 'membership.added',
    subjectKind: 'organisation',
    subjectId: organisation.id,
    detail,
  })
  const mail = memberAddedMail(
    translateTo(person.locale),
    { names: organisation.names, role },
    pageUrl(ctx.settings, person.locale, '/sign-in'),
  )
  await enqueueMail(trx, { id: ctx.newId(), at, to: person.email, locale: person.locale, mail })
}
