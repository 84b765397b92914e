import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { findActorByCookie } from '#app/features/accounts/find-actor.server.ts'
import { addMember } from '#app/features/organisations/add-member.server.ts'
import { appointAdministrator } from '#app/features/organisations/appoint-administrator.server.ts'
import { endMembership } from '#app/features/organisations/end-membership.server.ts'
import { listMembersFor, listRolesFor, peopleOfOffice, peopleWithRole } from '#app/features/organisations/list-members.server.ts'
import { isRoleOf, ORGANISATION_KINDS, rolesOf } from '#app/features/organisations/organisation.ts'
import { testContext } from '#test/support/context.ts'
import {
  givenAdministrator,
  givenOfficer,
  givenOrganisation,
  givenOrganiser,
  givenPerson,
  givenRepresentative,
} from '#test/support/factories.ts'
import { cookies, givenAccount, mailsTo, signInAs, tokenFor } from '../accounts/people.ts'

const add = (
  ctx: Ctx,
  admin: Parameters<typeof addMember>[1],
  email: string,
  role: 'representative' | 'organiser' | 'officer' | 'administrator' = 'organiser',
  organisationId = 'harbour',
) => addMember(ctx, admin, { organisationId, email, role })

describe('adding a member', () => {
  test('gives the right, ends the sessions, cuts the connections, tells the person and is written down', async () => {
    const { ctx, disconnected } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await givenOrganisation(ctx, 'harbour')
    await givenAccount(ctx, 'rosa')
    const before = await signInAs(ctx, 'rosa@example.test')
    expect(await add(ctx, admin, 'rosa@example.test')).toMatchObject({ ok: true })

    expect(await findActorByCookie(ctx, before.cookie, cookies)).toBeNull()
    expect(disconnected).toEqual(['rosa'])
    const after = await signInAs(ctx, 'rosa@example.test')
    expect((await findActorByCookie(ctx, after.cookie, cookies))?.actor.memberships).toEqual([
      { organisationId: 'harbour', kind: 'community', role: 'organiser' },
    ])
    expect((await mailsTo(ctx, 'rosa@example.test')).map(({ subject }) => subject)).toEqual(['You can now act for harbour'])
    expect(await ctx.db.selectFrom('auditEntries').select(['action', 'actorId', 'detail']).execute()).toEqual([
      { action: 'membership.added', actorId: 'ada', detail: '{"person":"rosa","role":"organiser"}' },
    ])
  })

  test('is for administrators', async () => {
    const { ctx } = await testContext()
    const officer = await givenOfficer(ctx, 'olivia')
    const organiser = await givenOrganiser(ctx, 'rosa')
    await givenPerson(ctx, 'amal')
    for (const actor of [officer, organiser])
      await expect(add(ctx, actor, 'amal@example.test')).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('cannot be done for oneself: nobody gives themselves a right', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await expect(add(ctx, admin, 'ada@example.test', 'officer', 'office')).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('needs a person with a confirmed address who is not suspended', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await givenOrganisation(ctx, 'harbour')
    await givenPerson(ctx, 'ulf', { verified: false })
    await givenPerson(ctx, 'sam', { suspended: true })
    for (const email of ['ulf@example.test', 'sam@example.test', 'nobody@example.test']) {
      expect(await add(ctx, admin, email)).toEqual({ ok: false, errors: { email: ['organisations.error.noPerson'] } })
    }
  })

  test('gives only roles that the kind of organisation has', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await givenOrganisation(ctx, 'pier', 'employer')
    await givenPerson(ctx, 'amal')
    expect(await add(ctx, admin, 'amal@example.test', 'administrator', 'pier')).toEqual({
      ok: false,
      errors: { role: ['organisations.error.roleOfKind'] },
    })
    for (const kind of ORGANISATION_KINDS) expect(isRoleOf(kind, 'administrator')).toBe(kind === 'office')
    expect(rolesOf('employer')).toEqual(['representative'])
  })

  test('happens once while it lasts, and can happen again after it ended', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await givenOrganisation(ctx, 'harbour')
    await givenPerson(ctx, 'rosa')
    const first = await add(ctx, admin, 'rosa@example.test')
    await expect(add(ctx, admin, 'rosa@example.test')).rejects.toMatchObject({ messageKey: 'organisations.error.memberAlready' })
    await endMembership(ctx, admin, { membershipId: first.ok ? first.value : '' })
    expect(await add(ctx, admin, 'rosa@example.test')).toMatchObject({ ok: true })
  })
})

describe('ending a membership', () => {
  async function given() {
    const context = await testContext()
    const admin = await givenAdministrator(context.ctx, 'ada')
    await givenOrganisation(context.ctx, 'harbour')
    await givenAccount(context.ctx, 'rosa')
    const added = await add(context.ctx, admin, 'rosa@example.test')
    context.disconnected.length = 0
    return { ...context, admin, membershipId: added.ok ? added.value : '' }
  }

  test('takes the right at once, ends the sessions and cuts the connections', async () => {
    const { ctx, admin, membershipId, disconnected } = await given()
    const { cookie } = await signInAs(ctx, 'rosa@example.test')
    await endMembership(ctx, admin, { membershipId })
    expect(await findActorByCookie(ctx, cookie, cookies)).toBeNull()
    expect(disconnected).toEqual(['rosa'])
    expect(await listMembersFor(ctx.db, admin, 'harbour')).toEqual([])
    expect((await mailsTo(ctx, 'rosa@example.test')).map(({ subject }) => subject)).toContain('You no longer act for harbour')
    expect((await ctx.db.selectFrom('auditEntries').select('action').orderBy('id').execute()).map(({ action }) => action)).toEqual([
      'membership.added',
      'membership.ended',
    ])
  })

  test('happens once', async () => {
    const { ctx, admin, membershipId } = await given()
    await endMembership(ctx, admin, { membershipId })
    await expect(endMembership(ctx, admin, { membershipId })).rejects.toMatchObject({ code: 'conflict' })
    await expect(endMembership(ctx, admin, { membershipId: 'nothing' })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is for another administrator: nobody gives up the last one by accident', async () => {
    const { ctx, admin, membershipId } = await given()
    const own = await ctx.db.selectFrom('memberships').select('id').where('userId', '=', 'ada').executeTakeFirstOrThrow()
    await expect(endMembership(ctx, admin, { membershipId: own.id })).rejects.toMatchObject({ code: 'forbidden' })
    const officer = await givenOfficer(ctx, 'olivia')
    await expect(endMembership(ctx, officer, { membershipId })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('who acts for whom', () => {
  test('is listed for administrators, by organisation and by person', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    const rosa = await givenOrganiser(ctx, 'rosa', 'harbour')
    expect(await listMembersFor(ctx.db, admin, 'harbour')).toMatchObject([
      { userId: 'rosa', role: 'organiser', name: 'rosa', email: 'rosa@example.test', suspended: false },
    ])
    expect((await listRolesFor(ctx.db, admin, ['rosa', 'ada'])).get('rosa')).toMatchObject([
      { organisationId: 'harbour', kind: 'community', role: 'organiser', names: { en: 'harbour' } },
    ])
    await expect(listMembersFor(ctx.db, rosa, 'harbour')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listRolesFor(ctx.db, rosa, ['ada'])).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('tells later features whom to tell', async () => {
    const { ctx } = await testContext()
    await givenOfficer(ctx, 'olivia')
    await givenAdministrator(ctx, 'ada')
    await givenOrganiser(ctx, 'rosa', 'harbour')
    await givenRepresentative(ctx, 'eric', 'pier')
    expect(await peopleOfOffice(ctx.db, 'officer')).toEqual(['olivia'])
    expect(await peopleWithRole(ctx.db, ['harbour', 'pier'], 'organiser')).toEqual(['rosa'])
    expect(await peopleWithRole(ctx.db, [], 'organiser')).toEqual([])
  })
})

describe('the first administrator', () => {
  const ada = { email: 'Ada@Example.test', name: 'Ada', locale: 'en', passwordHash: null } as const

  test('is appointed from the command line, with an office and a link to choose a password', async () => {
    const { ctx } = await testContext()
    const id = await appointAdministrator(ctx, ada)
    expect(await peopleOfOffice(ctx.db, 'administrator')).toEqual([id])
    expect(await tokenFor(ctx, 'ada@example.test', 'reset-password')).toMatch(/^[\w-]{43}$/)
    expect(await ctx.db.selectFrom('auditEntries').select(['action', 'actorId']).execute()).toEqual([
      { action: 'membership.added', actorId: null },
    ])
  })

  test('is appointed once, and somebody with an account keeps it', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'ada')
    expect(await appointAdministrator(ctx, ada)).toBe('ada')
    expect(await appointAdministrator(ctx, ada)).toBe('ada')
    await signInAs(ctx, 'ada@example.test')
    expect(await ctx.db.selectFrom('organisations').selectAll().execute()).toHaveLength(1)
    expect(await ctx.db.selectFrom('memberships').selectAll().execute()).toHaveLength(1)
  })
})
