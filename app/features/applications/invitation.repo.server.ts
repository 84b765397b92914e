import type { Actor } from '#app/features/accounts/actor.ts'
import type { Cursor } from '#app/lib/keyset.ts'
import type { Db } from '#db/client.ts'
import type { Invitations } from '#db/schema.ts'
import { invitingMemberships } from './invitation.policy.ts'
import type { InvitationState } from './invitation.ts'

const CHUNK = 100

export async function insertInvitations(db: Db, invitations: Invitations[]) {
  for (let at = 0; at < invitations.length; at += CHUNK) {
    await db
      .insertInto('invitations')
      .values(invitations.slice(at, at + CHUNK))
      .execute()
  }
}

/** Of these addresses, the ones which this organisation has invited and who have not answered yet. */
export async function listWaitingEmails(db: Db, query: { organisationId: string; emails: string[]; now: string }): Promise<Set<string>> {
  if (query.emails.length === 0) return new Set()
  const rows = await db
    .selectFrom('invitations')
    .select('email')
    .where('organisationId', '=', query.organisationId)
    .where('email', 'in', query.emails)
    .where('acceptedAt', 'is', null)
    .where('expiresAt', '>', query.now)
    .execute()
  return new Set(rows.map(({ email }) => email))
}

/** Forgets the invitations of these addresses which ran out: the new one takes their place. */
export async function deleteExpiredInvitations(db: Db, query: { organisationId: string; emails: string[]; now: string }) {
  if (query.emails.length === 0) return
  await db
    .deleteFrom('invitations')
    .where('organisationId', '=', query.organisationId)
    .where('email', 'in', query.emails)
    .where('acceptedAt', 'is', null)
    .where('expiresAt', '<=', query.now)
    .execute()
}

/** An unanswered invitation that this person may manage. */
export async function findOpenInvitationFor(db: Db, actor: Actor, id: string): Promise<Invitations | undefined> {
  return visibleTo(db, actor).selectAll('invitations').where('invitations.id', '=', id).where('acceptedAt', 'is', null).executeTakeFirst()
}

export type InvitationQuery = {
  organisationId: string
  state: InvitationState | 'all'
  now: string
  after: Cursor | undefined
  limit: number
}

/** An organisation's invitations, newest first. */
export async function listInvitationsFor(db: Db, actor: Actor, query: InvitationQuery) {
  let rows = visibleTo(db, actor)
    .select(['invitations.id', 'email', 'name', 'reference', 'approvedOn', 'route', 'createdAt', 'expiresAt', 'acceptedAt'])
    .where('organisationId', '=', query.organisationId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit)
  if (query.state === 'accepted') rows = rows.where('acceptedAt', 'is not', null)
  if (query.state === 'waiting') rows = rows.where('acceptedAt', 'is', null).where('expiresAt', '>', query.now)
  if (query.state === 'expired') rows = rows.where('acceptedAt', 'is', null).where('expiresAt', '<=', query.now)
  const { after } = query
  if (after)
    rows = rows.where((eb) => eb.or([eb('createdAt', '<', after.at), eb.and([eb('createdAt', '=', after.at), eb('id', '<', after.id)])]))
  return rows.execute()
}

export async function countInvitationsFor(
  db: Db,
  actor: Actor,
  query: { organisationId: string; now: string },
): Promise<Record<InvitationState, number>> {
  const row = await visibleTo(db, actor)
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('acceptedAt', 'is not', null).as('accepted'),
      eb.fn.countAll<number>().filterWhere('acceptedAt', 'is', null).filterWhere('expiresAt', '>', query.now).as('waiting'),
      eb.fn.countAll<number>().filterWhere('acceptedAt', 'is', null).filterWhere('expiresAt', '<=', query.now).as('expired'),
    ])
    .where('organisationId', '=', query.organisationId)
    .executeTakeFirstOrThrow()
  return { accepted: Number(row.accepted), waiting: Number(row.waiting), expired: Number(row.expired) }
}

/** The invitation behind a link, whatever its state; the link's secret is the right to read it. */
export async function findInvitationByHash(db: Db, id: string): Promise<Invitations | undefined> {
  return db.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The unanswered invitation of an organisation to an address, for the mail that is about to go. */
export async function findInvitationToSend(
  db: Db,
  { organisationId, email }: { organisationId: string; email: string },
): Promise<Invitations | undefined> {
  return db
    .selectFrom('invitations')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('email', '=', email)
    .where('acceptedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Gives an unanswered invitation a new secret and a new end; says whether it was still unanswered. */
export async function renewInvitation(db: Db, renewal: { id: string; newId: string; expiresAt: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitations')
    .set({ id: renewal.newId, expiresAt: renewal.expiresAt })
    .where('id', '=', renewal.id)
    .where('acceptedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Marks an invitation as accepted, once, and only while its link works; says whether it was. */
export async function acceptInvitationRow(db: Db, acceptance: { id: string; userId: string; at: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitations')
    .set({ acceptedAt: acceptance.at, acceptedBy: acceptance.userId })
    .where('id', '=', acceptance.id)
    .where('acceptedAt', 'is', null)
    .where('expiresAt', '>', acceptance.at)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Forgets an unanswered invitation with all it says about a person; says whether it was there. */
export async function deleteOpenInvitation(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('invitations').where('id', '=', id).where('acceptedAt', 'is', null).executeTakeFirst()
  return numDeletedRows === 1n
}

/** Which organisation's list a claim came from. */
export async function findInvitingOrganisation(db: Db, claim: { userId: string; reference: string }): Promise<string | undefined> {
  const row = await db
    .selectFrom('invitations')
    .select('organisationId')
    .where('acceptedBy', '=', claim.userId)
    .where('reference', '=', claim.reference)
    .orderBy('acceptedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.organisationId
}

function visibleTo(db: Db, actor: Actor) {
  const ids = invitingMemberships(actor).map(({ organisationId }) => organisationId)
  return db.selectFrom('invitations').where((eb) => (ids.length > 0 ? eb('organisationId', 'in', ids) : eb.lit(false)))
}
