import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { hashToken } from '#app/features/accounts/token-hash.server.ts'
import { acceptInvitation } from '#app/features/applications/accept-invitation.server.ts'
import { importInvitations } from '#app/features/applications/import-invitations.server.ts'
import type { InvitedPerson } from '#app/features/applications/invitation-list.ts'
import { joinByInvitation } from '#app/features/applications/join-by-invitation.server.ts'
import { listInvitations, listInvitingOrganisations } from '#app/features/applications/list-invitations.server.ts'
import { readClaim } from '#app/features/applications/read-claim.server.ts'
import { readInvitation } from '#app/features/applications/read-invitation.server.ts'
import { resendInvitation } from '#app/features/applications/resend-invitation.server.ts'
import { withdrawInvitation } from '#app/features/applications/withdraw-invitation.server.ts'
import { testContext } from '#test/support/context.ts'
import {
  givenAdministrator,
  givenOfficer,
  givenOrganisation,
  givenOrganiser,
  givenPerson,
  givenRepresentative,
} from '#test/support/factories.ts'
import { givenApproval, mailsOf, tokenIn } from './given.ts'

const invited = (email = 'amal@example.test', given: Partial<InvitedPerson> = {}): InvitedPerson => ({
  name: 'Amal',
  email,
  reference: 'QMAS-0007',
  approvedOn: '2026-01-15',
  route: 'general',
  ...given,
})
const everything = { state: 'all' as const }

async function givenOffice() {
  const test = await testContext()
  return { ...test, rosa: await givenOfficer(test.ctx, 'rosa'), olga: await givenOrganiser(test.ctx, 'olga') }
}

/** Invites Amal, sends the mail, and gives the secret of its link. */
async function givenInvitation(ctx: Ctx, by: Actor, person = invited()): Promise<string> {
  await importInvitations(ctx, by, { organisationId: by.memberships[0]?.organisationId ?? '', locale: 'en', people: [person] })
  const tokens = (await mailsOf(ctx)).filter(({ to }) => to === person.email).map(tokenIn)
  const open = await ctx.db
    .selectFrom('invitations')
    .select('id')
    .where('email', '=', person.email)
    .where('acceptedAt', 'is', null)
    .execute()
  return tokens.find((token) => open.some(({ id }) => id === hashToken(token))) ?? ''
}

const join = (token: string) => ({
  token,
  name: 'Amal',
  newPassword: 'three quiet ferries',
  locale: 'zh-Hant' as const,
  userAgent: 'test',
  addressKey: '127.0.0.1',
})
const migrants = async (ctx: Ctx) =>
  (await ctx.db.selectFrom('users').select('email').where('migrantSince', 'is not', null).execute()).map(({ email }) => email)
const approvals = (ctx: Ctx) =>
  ctx.db.selectFrom('approvals').select(['status', 'source', 'reference', 'decidedBy', 'documentId']).execute()

describe('importing a list', () => {
  test('each person gets one mail in the chosen language, whose secret is stored only as a hash', async () => {
    const { ctx, rosa } = await givenOffice()
    expect(
      await importInvitations(ctx, rosa, { organisationId: 'office', locale: 'zh-Hans', people: [invited(), invited('ben@example.test')] }),
    ).toEqual({ invited: 2, alreadyInvited: 0 })
    const mails = await mailsOf(ctx)
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['amal@example.test', 'office 邀请你加入 Praya'],
      ['ben@example.test', 'office 邀请你加入 Praya'],
    ])
    const token = tokenIn(mails[0])
    expect(token).toMatch(/^[\w-]{43}$/)
    const rows = JSON.stringify([
      await ctx.db.selectFrom('invitations').selectAll().execute(),
      await ctx.db.selectFrom('tasks').selectAll().execute(),
    ])
    expect(rows).toContain(hashToken(token))
    expect(rows).not.toContain(token)
  })

  test('who waits for an answer is not written to again, and who let it run out is', async () => {
    const { ctx, rosa, moveTo } = await givenOffice()
    await givenInvitation(ctx, rosa)
    const again = { organisationId: 'office', locale: 'en' as const, people: [invited(), invited('ben@example.test')] }
    expect(await importInvitations(ctx, rosa, again)).toEqual({ invited: 1, alreadyInvited: 1 })
    moveTo('2026-04-05T09:00:00.000Z')
    expect(await importInvitations(ctx, rosa, again)).toEqual({ invited: 2, alreadyInvited: 0 })
    expect(await ctx.db.selectFrom('invitations').select('id').execute()).toHaveLength(2)
  })

  test('the answer is the same whether an address has an account here or not', async () => {
    const { ctx, olga } = await givenOffice()
    await givenPerson(ctx, 'amal')
    expect(
      await importInvitations(ctx, olga, { organisationId: 'harbour', locale: 'en', people: [invited(), invited('ben@example.test')] }),
    ).toEqual({ invited: 2, alreadyInvited: 0 })
  })

  test('only officers invite for the office, and organisers for their own verified organisation', async () => {
    const { ctx, olga } = await givenOffice()
    const people = [invited()]
    const post = (by: Actor, organisationId: string) => importInvitations(ctx, by, { organisationId, locale: 'en', people })
    await givenOrganisation(ctx, 'elsewhere')
    await givenOrganisation(ctx, 'unverified', 'community', false)
    const una = await givenPerson(ctx, 'una', { memberships: [{ organisationId: 'unverified', kind: 'community', role: 'organiser' }] })
    for (const [by, organisationId, code] of [
      [olga, 'office', 'not_found'],
      [olga, 'elsewhere', 'not_found'],
      [olga, 'none', 'not_found'],
      [una, 'unverified', 'forbidden'],
      [await givenAdministrator(ctx, 'ada'), 'office', 'not_found'],
      [await givenRepresentative(ctx, 'rex'), 'pier', 'not_found'],
      [await givenPerson(ctx, 'ben'), 'harbour', 'not_found'],
    ] as const)
      await expect(post(by, organisationId)).rejects.toMatchObject({ code })
    expect(await ctx.db.selectFrom('invitations').select('id').execute()).toEqual([])
  })

  test('an empty list is refused in words, and five hundred people are invited at once', async () => {
    const { ctx, rosa } = await givenOffice()
    await expect(importInvitations(ctx, rosa, { organisationId: 'office', locale: 'en', people: [] })).rejects.toMatchObject({
      code: 'invalid',
    })
    const people = Array.from({ length: 500 }, (_, i) => invited(`p${i}@example.test`))
    expect(await importInvitations(ctx, rosa, { organisationId: 'office', locale: 'en', people })).toEqual({
      invited: 500,
      alreadyInvited: 0,
    })
    expect(await ctx.db.selectFrom('auditEntries').select(['action', 'detail']).execute()).toEqual([
      { action: 'invitations.imported', detail: '{"invited":500,"alreadyInvited":0}' },
    ])
  })
})

describe('accepting', () => {
  test('an officer’s invitation makes a new person a migrant at once, signed in and with a proven address', async () => {
    const { ctx, rosa } = await givenOffice()
    const token = await givenInvitation(ctx, rosa)
    expect(await readInvitation(ctx, null, { token, locale: 'en' })).toEqual({
      state: 'waiting',
      step: 'join',
      name: 'Amal',
      email: 'amal@example.test',
      organisation: 'office',
      officesWord: true,
    })

    const joined = await joinByInvitation(ctx, join(token))

    expect(joined).toMatchObject({ ok: true, value: { migrant: true, session: expect.any(String) } })
    expect(await migrants(ctx)).toEqual(['amal@example.test'])
    expect(await approvals(ctx)).toEqual([
      { status: 'approved', source: 'invitation', reference: 'QMAS-0007', decidedBy: 'rosa', documentId: null },
    ])
    const user = await ctx.db.selectFrom('users').selectAll().where('email', '=', 'amal@example.test').executeTakeFirstOrThrow()
    expect(user).toMatchObject({ name: 'Amal', locale: 'zh-Hant', emailVerifiedAt: '2026-03-02T09:00:00.000Z' })
    expect(await ctx.db.selectFrom('stays').select(['userId', 'route']).execute()).toEqual([{ userId: user.id, route: 'general' }])
    expect(await ctx.db.selectFrom('sessions').select('userId').execute()).toEqual([{ userId: user.id }])
    expect(await ctx.db.selectFrom('notifications').select(['userId', 'kind']).execute()).toEqual([
      { userId: user.id, kind: 'approval.approved' },
    ])
  })

  test('an organisation’s invitation is a claim in the queue, which names the organisation', async () => {
    const { ctx, rosa, olga } = await givenOffice()
    const token = await givenInvitation(ctx, olga)
    expect(await readInvitation(ctx, null, { token, locale: 'en' })).toMatchObject({ officesWord: false })
    expect(await joinByInvitation(ctx, join(token))).toMatchObject({ ok: true, value: { migrant: false } })
    expect(await migrants(ctx)).toEqual([])
    expect(await approvals(ctx)).toEqual([
      { status: 'submitted', source: 'invitation', reference: 'QMAS-0007', decidedBy: null, documentId: null },
    ])
    const { id } = await ctx.db.selectFrom('approvals').select('id').executeTakeFirstOrThrow()
    expect(await readClaim(ctx, rosa, id)).toMatchObject({ invitedBy: { en: 'harbour' }, letter: null, mayDecide: true })
  })

  test('somebody with an account signs in and accepts; no second account can be made', async () => {
    const { ctx, rosa } = await givenOffice()
    const amal = await givenPerson(ctx, 'amal')
    const token = await givenInvitation(ctx, rosa)
    expect(await readInvitation(ctx, null, { token, locale: 'en' })).toMatchObject({ step: 'signIn' })
    await expect(joinByInvitation(ctx, join(token))).rejects.toMatchObject({ code: 'conflict' })
    expect(await migrants(ctx)).toEqual([])

    expect(await readInvitation(ctx, amal, { token, locale: 'en' })).toMatchObject({ step: 'accept' })
    expect(await acceptInvitation(ctx, amal, { token })).toEqual({ migrant: true })
    expect(await migrants(ctx)).toEqual(['amal@example.test'])
  })

  test('an account that never proved this address becomes theirs, and its old password is gone', async () => {
    const { ctx, rosa } = await givenOffice()
    await givenPerson(ctx, 'amal', { verified: false })
    const token = await givenInvitation(ctx, rosa)
    expect(await readInvitation(ctx, null, { token, locale: 'en' })).toMatchObject({ step: 'join' })
    await joinByInvitation(ctx, join(token))
    expect(await migrants(ctx)).toEqual(['amal@example.test'])
  })

  test('a forwarded link is of no use to somebody with another address, or with an address that is not proven', async () => {
    const { ctx, rosa } = await givenOffice()
    const token = await givenInvitation(ctx, rosa)
    const ben = await givenPerson(ctx, 'ben')
    expect(await readInvitation(ctx, ben, { token, locale: 'en' })).toMatchObject({ step: 'switchAccount' })
    await expect(acceptInvitation(ctx, ben, { token })).rejects.toMatchObject({
      code: 'conflict',
      messageKey: 'applications.error.otherAddress',
    })
    const pretender = await givenPerson(ctx, 'eve', { verified: false })
    await expect(acceptInvitation(ctx, { ...pretender, email: 'amal@example.test' }, { token })).rejects.toMatchObject({ code: 'conflict' })
    expect(await migrants(ctx)).toEqual([])
  })

  test('a link works once, also for two tabs at the same instant', async () => {
    const { ctx, rosa } = await givenOffice()
    const amal = await givenPerson(ctx, 'amal')
    const token = await givenInvitation(ctx, rosa)
    const both = await Promise.allSettled([acceptInvitation(ctx, amal, { token }), acceptInvitation(ctx, amal, { token })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { messageKey: 'applications.error.invitationUsed' } })
    expect(await approvals(ctx)).toHaveLength(1)
    expect(await readInvitation(ctx, amal, { token, locale: 'en' })).toMatchObject({ state: 'accepted' })
  })

  test('a link ends after thirty days', async () => {
    const { ctx, rosa, moveTo } = await givenOffice()
    const amal = await givenPerson(ctx, 'amal')
    const token = await givenInvitation(ctx, rosa)
    moveTo('2026-04-01T09:00:00.000Z')
    expect(await readInvitation(ctx, amal, { token, locale: 'en' })).toMatchObject({ state: 'expired' })
    await expect(acceptInvitation(ctx, amal, { token })).rejects.toMatchObject({ code: 'conflict' })
    await expect(joinByInvitation(ctx, join(token))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('an unknown link is not found', async () => {
    const { ctx } = await givenOffice()
    const token = 'x'.repeat(43)
    await expect(readInvitation(ctx, null, { token, locale: 'en' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(joinByInvitation(ctx, join(token))).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a password that holds the address is refused before anything is used up', async () => {
    const { ctx, rosa } = await givenOffice()
    const token = await givenInvitation(ctx, rosa)
    expect(await joinByInvitation(ctx, { ...join(token), newPassword: 'amal and two ferries' })).toEqual({
      ok: false,
      errors: { newPassword: ['accounts.error.passwordEmail'] },
    })
    expect(await joinByInvitation(ctx, join(token))).toMatchObject({ ok: true })
  })

  test('nobody approves themselves: an officer who invites another address of theirs gets a claim', async () => {
    const { ctx, rosa } = await givenOffice()
    const token = await givenInvitation(ctx, rosa)
    expect(await acceptInvitation(ctx, { ...rosa, email: 'amal@example.test' }, { token })).toEqual({ migrant: false })
    expect(await approvals(ctx)).toMatchObject([{ status: 'submitted', decidedBy: null }])
  })

  test('a claim that waits is approved by the office’s word and left alone by an organisation’s', async () => {
    const { ctx, rosa, olga } = await givenOffice()
    const amal = await givenPerson(ctx, 'amal')
    await givenApproval(ctx, 'amal')
    expect(await acceptInvitation(ctx, amal, { token: await givenInvitation(ctx, olga) })).toEqual({ migrant: false })
    expect(await approvals(ctx)).toMatchObject([{ status: 'submitted', reference: 'QMAS-0001' }])
    expect(await acceptInvitation(ctx, amal, { token: await givenInvitation(ctx, rosa) })).toEqual({ migrant: true })
    expect(await approvals(ctx)).toMatchObject([{ status: 'approved', reference: 'QMAS-0001', decidedBy: 'rosa' }])
  })

  test('whoever is a migrant already stays one and hears nothing new', async () => {
    const { ctx, olga } = await givenOffice()
    const amal = await givenPerson(ctx, 'amal', { migrant: true })
    await givenApproval(ctx, 'amal', { status: 'approved' })
    expect(await acceptInvitation(ctx, amal, { token: await givenInvitation(ctx, olga) })).toEqual({ migrant: true })
    expect(await approvals(ctx)).toHaveLength(1)
    expect(await ctx.db.selectFrom('notifications').select('id').execute()).toEqual([])
  })
})

describe('looking after invitations', () => {
  test('the newest stands first, with its state, and filters by state', async () => {
    const { ctx, rosa, moveTo } = await givenOffice()
    await givenInvitation(ctx, rosa, invited('old@example.test'))
    moveTo('2026-04-02T09:00:00.000Z')
    await acceptInvitation(ctx, await givenPerson(ctx, 'amal'), { token: await givenInvitation(ctx, rosa) })
    moveTo('2026-04-02T10:00:00.000Z')
    await givenInvitation(ctx, rosa, invited('new@example.test'))

    const all = await listInvitations(ctx, rosa, { organisationId: 'office', filter: everything })
    expect(all.items.map(({ email, state }) => [email, state])).toEqual([
      ['new@example.test', 'waiting'],
      ['amal@example.test', 'accepted'],
      ['old@example.test', 'expired'],
    ])
    expect(all.counts).toEqual({ waiting: 1, accepted: 1, expired: 1 })
    for (const state of ['waiting', 'accepted', 'expired'] as const)
      expect((await listInvitations(ctx, rosa, { organisationId: 'office', filter: { state } })).items.map((item) => item.state)).toEqual([
        state,
      ])
  })

  test('pages follow each other without a gap', async () => {
    const { ctx, rosa } = await givenOffice()
    await importInvitations(ctx, rosa, {
      organisationId: 'office',
      locale: 'en',
      people: Array.from({ length: 30 }, (_, i) => invited(`p${i}@example.test`)),
    })
    const first = await listInvitations(ctx, rosa, { organisationId: 'office', filter: everything })
    const second = await listInvitations(ctx, rosa, { organisationId: 'office', filter: { ...everything, after: first.next ?? '' } })
    expect([first.items.length, second.items.length, second.next]).toEqual([25, 5, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(30)
  })

  test('sending again gives a new link, ends the old one and begins a new term', async () => {
    const { ctx, rosa, moveTo } = await givenOffice()
    const old = await givenInvitation(ctx, rosa)
    moveTo('2026-05-01T09:00:00.000Z')
    const [item] = (await listInvitations(ctx, rosa, { organisationId: 'office', filter: everything })).items
    await resendInvitation(ctx, rosa, { invitationId: item?.id ?? '', locale: 'en' })
    const tokens = (await mailsOf(ctx)).map(tokenIn).filter((token) => token !== old)
    expect(tokens).toHaveLength(1)
    await expect(readInvitation(ctx, null, { token: old, locale: 'en' })).rejects.toMatchObject({ code: 'not_found' })
    expect(await joinByInvitation(ctx, join(tokens[0] ?? ''))).toMatchObject({ ok: true, value: { migrant: true } })
  })

  test('a withdrawn invitation is forgotten, also when its mail has not gone yet', async () => {
    const { ctx, rosa } = await givenOffice()
    await importInvitations(ctx, rosa, { organisationId: 'office', locale: 'en', people: [invited()] })
    const [item] = (await listInvitations(ctx, rosa, { organisationId: 'office', filter: everything })).items
    await withdrawInvitation(ctx, rosa, { invitationId: item?.id ?? '' })
    expect(await mailsOf(ctx)).toEqual([])
    expect(await ctx.db.selectFrom('invitations').selectAll().execute()).toEqual([])
    expect(JSON.stringify(await ctx.db.selectFrom('auditEntries').selectAll().execute())).not.toContain('amal')
  })

  test('an accepted invitation is neither sent again nor taken back', async () => {
    const { ctx, rosa } = await givenOffice()
    const token = await givenInvitation(ctx, rosa)
    await joinByInvitation(ctx, join(token))
    await expect(resendInvitation(ctx, rosa, { invitationId: hashToken(token), locale: 'en' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(withdrawInvitation(ctx, rosa, { invitationId: hashToken(token) })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('another organisation’s invitations do not exist', async () => {
    const { ctx, rosa, olga } = await givenOffice()
    const token = await givenInvitation(ctx, rosa)
    await expect(resendInvitation(ctx, olga, { invitationId: hashToken(token), locale: 'en' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(withdrawInvitation(ctx, olga, { invitationId: hashToken(token) })).rejects.toMatchObject({ code: 'not_found' })
    await expect(listInvitations(ctx, olga, { organisationId: 'office', filter: everything })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await listInvitations(ctx, olga, { organisationId: 'harbour', filter: everything })).items).toEqual([])
  })

  test('the page offers each person the organisations for which they may invite', async () => {
    const { ctx, rosa, olga } = await givenOffice()
    expect(await listInvitingOrganisations(ctx, rosa, { kind: 'office', locale: 'en' })).toEqual([
      { id: 'office', name: 'office', verified: true },
    ])
    expect(await listInvitingOrganisations(ctx, rosa, { kind: 'organiser', locale: 'en' })).toEqual([])
    expect(await listInvitingOrganisations(ctx, olga, { kind: 'organiser', locale: 'en' })).toEqual([
      { id: 'harbour', name: 'harbour', verified: true },
    ])
  })
})
