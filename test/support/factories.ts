import type { Ctx } from '#app/context.server.ts'
import type { Actor, ActorMembership } from '#app/features/accounts/actor.ts'
import type { Applications, MembershipRole, OrganisationKind } from '#db/schema.ts'

/** A person as a use-case sees them; without a database row unless `givenPerson` made it. */
export function actor(overrides: Partial<Actor> = {}): Actor {
  const id = overrides.id ?? 'amal'
  return {
    id,
    name: id,
    email: `${id}@example.test`,
    locale: 'en',
    verified: true,
    migrant: false,
    mentor: false,
    memberships: [],
    ...overrides,
  }
}

type Given = Partial<Omit<Actor, 'memberships'>> & { memberships?: ActorMembership[]; suspended?: boolean }

/** Inserts a person and gives the actor that a request of theirs would have. */
export async function givenPerson(ctx: Ctx, id: string, given: Given = {}): Promise<Actor> {
  const person = actor({ id, ...given })
  const at = ctx.now().toISOString()
  await ctx.db
    .insertInto('users')
    .values({
      id,
      email: person.email,
      emailVerifiedAt: person.verified ? at : null,
      passwordHash: null,
      name: person.name,
      locale: person.locale,
      createdAt: at,
      suspendedAt: given.suspended ? at : null,
      migrantSince: person.migrant ? at : null,
      mentorSince: person.mentor ? at : null,
    })
    .execute()
  for (const membership of person.memberships) {
    await ctx.db
      .insertInto('memberships')
      .values({
        id: ctx.newId(),
        organisationId: membership.organisationId,
        userId: id,
        role: membership.role,
        createdAt: at,
        endedAt: null,
      })
      .execute()
  }
  return person
}

export async function givenOrganisation(ctx: Ctx, id: string, kind: OrganisationKind = 'community', verified = true) {
  const at = ctx.now().toISOString()
  await ctx.db
    .insertInto('organisations')
    .values({
      id,
      kind,
      names: JSON.stringify({ en: id }),
      about: JSON.stringify({ en: `About ${id}` }),
      website: null,
      verifiedAt: verified ? at : null,
      createdAt: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return id
}

async function givenMember(ctx: Ctx, id: string, organisationId: string, kind: OrganisationKind, role: MembershipRole, given: Given) {
  await givenOrganisation(ctx, organisationId, kind)
  return givenPerson(ctx, id, { ...given, memberships: [{ organisationId, kind, role }] })
}

export const givenMigrant = (ctx: Ctx, id: string, given: Given = {}) => givenPerson(ctx, id, { migrant: true, ...given })
export const givenOfficer = (ctx: Ctx, id: string, given: Given = {}) => givenMember(ctx, id, 'office', 'office', 'officer', given)
export const givenAdministrator = (ctx: Ctx, id: string, given: Given = {}) =>
  givenMember(ctx, id, 'office', 'office', 'administrator', given)
export const givenOrganiser = (ctx: Ctx, id: string, organisationId = 'harbour', given: Given = {}) =>
  givenMember(ctx, id, organisationId, 'community', 'organiser', given)
export const givenRepresentative = (ctx: Ctx, id: string, organisationId = 'pier', given: Given = {}) =>
  givenMember(ctx, id, organisationId, 'employer', 'representative', given)

/** Inserts an application to the scheme, submitted now unless told otherwise; its person exists already. Gives its id. */
export async function givenApplication(ctx: Ctx, userId: string, given: Partial<Applications> = {}): Promise<string> {
  const id = given.id ?? ctx.newId()
  const at = ctx.now().toISOString()
  const submittedAt = given.status === 'draft' ? null : at
  await ctx.db
    .insertInto('applications')
    .values({
      reference: submittedAt ? `PRAYA-${id.toUpperCase()}` : null,
      route: 'general',
      ruleSetId: null,
      status: 'submitted',
      claimedScore: null,
      travelDocument: null,
      createdAt: at,
      updatedAt: at,
      submittedAt,
      decidedAt: null,
      ...given,
      id,
      userId,
    })
    .execute()
  return id
}
