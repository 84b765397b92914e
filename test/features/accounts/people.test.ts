import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { createVerifiedPerson } from '#app/features/accounts/create-verified-person.server.ts'
import { findActorByCookie } from '#app/features/accounts/find-actor.server.ts'
import { contactsOf, findContactByEmail } from '#app/features/accounts/find-contacts.server.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { listAuditFor } from '#app/features/accounts/list-audit.server.ts'
import { listPeopleFor } from '#app/features/accounts/list-people.server.ts'
import { markMentor } from '#app/features/accounts/mark-mentor.server.ts'
import { markMigrant } from '#app/features/accounts/mark-migrant.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { restorePerson } from '#app/features/accounts/restore-person.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { suspendPerson } from '#app/features/accounts/suspend-person.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator, givenOfficer, givenPerson } from '#test/support/factories.ts'
import { cookies, givenAccount, PASSWORD, signInAs, stranger, userRow } from './people.ts'

const auditActions = async (ctx: Ctx) =>
  (await ctx.db.selectFrom('auditEntries').select(['action', 'actorId', 'subjectId']).orderBy('id').execute()).map(Object.values)

describe('suspending a person', () => {
  test('ends their sessions, cuts their connections, and is written down', async () => {
    const { ctx, disconnected } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await givenAccount(ctx, 'amal')
    const { cookie } = await signInAs(ctx, 'amal@example.test')
    await suspendPerson(ctx, admin, { personId: 'amal' })
    expect(await findActorByCookie(ctx, cookie, cookies)).toBeNull()
    expect(await ctx.db.selectFrom('sessions').selectAll().execute()).toEqual([])
    expect(disconnected).toEqual(['amal'])
    expect(await auditActions(ctx)).toEqual([['person.suspended', 'ada', 'amal']])
    await expect(signIn(ctx, stranger(), { email: 'amal@example.test', password: PASSWORD })).rejects.toMatchObject({
      messageKey: 'accounts.error.suspended',
    })
  })

  test('can be undone, which is written down too', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await givenAccount(ctx, 'amal', { suspended: true })
    await restorePerson(ctx, admin, { personId: 'amal' })
    await expect(signIn(ctx, stranger(), { email: 'amal@example.test', password: PASSWORD })).resolves.toBeDefined()
    expect(await auditActions(ctx)).toEqual([['person.restored', 'ada', 'amal']])
  })

  test('is for administrators, and others learn nothing about who exists', async () => {
    const { ctx } = await testContext()
    const officer = await givenOfficer(ctx, 'olivia')
    await givenAccount(ctx, 'amal')
    await expect(suspendPerson(ctx, officer, { personId: 'amal' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(suspendPerson(ctx, officer, { personId: 'nobody' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(restorePerson(ctx, officer, { personId: 'amal' })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await userRow(ctx, 'amal')).suspendedAt).toBeNull()
  })

  test('cannot be done to oneself', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await expect(suspendPerson(ctx, admin, { personId: 'ada' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('happens once', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await givenAccount(ctx, 'amal')
    await suspendPerson(ctx, admin, { personId: 'amal' })
    await expect(suspendPerson(ctx, admin, { personId: 'amal' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(suspendPerson(ctx, admin, { personId: 'nobody' })).rejects.toMatchObject({ code: 'not_found' })
    expect(await auditActions(ctx)).toHaveLength(1)
  })
})

describe('the list of people', () => {
  test('is for administrators', async () => {
    const { ctx } = await testContext()
    const officer = await givenOfficer(ctx, 'olivia')
    await expect(listPeopleFor(ctx.db, officer)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('finds by a part of the name or address, and a sign in it means itself', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await givenPerson(ctx, 'p1', { name: 'Wong Siu Ming', email: 'ming@example.test' })
    await givenPerson(ctx, 'p2', { name: '陳大文', email: 'tai_man@example.test' })
    const find = async (search: string) => (await listPeopleFor(ctx.db, admin, { search })).people.map(({ id }) => id)
    expect(await find('wong SIU')).toEqual(['p1'])
    expect(await find('大文')).toEqual(['p2'])
    expect(await find('MING@')).toEqual(['p1'])
    expect(await find('_')).toEqual(['p2'])
    expect(await find('%')).toEqual([])
    expect(await find(' ')).toHaveLength(3)
  })

  test('never carries a password', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await givenAccount(ctx, 'amal')
    expect(JSON.stringify(await listPeopleFor(ctx.db, admin))).not.toMatch(/argon2|password/i)
  })

  test('comes in pages that neither skip nor repeat anybody', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    for (let i = 0; i < 60; i += 1) await givenPerson(ctx, `person-${String(i).padStart(3, '0')}`)
    const first = await listPeopleFor(ctx.db, admin)
    const second = await listPeopleFor(ctx.db, admin, { beforeId: first.next ?? '' })
    expect(first.people).toHaveLength(50)
    expect(second.next).toBeNull()
    expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(61)
  })
})

describe('the record of who did what', () => {
  const entry = {
    at: new Date('2026-03-02T09:00:00.000Z'),
    actorId: null,
    action: 'person.suspended',
    subjectKind: 'person',
    subjectId: 'amal',
  }

  test('cannot be changed or removed', async () => {
    const { ctx } = await testContext()
    await recordAudit(ctx.db, { ...entry, id: 'a1' })
    await expect(ctx.db.updateTable('auditEntries').set({ action: 'nothing' }).execute()).rejects.toThrow(/append-only/)
    await expect(ctx.db.deleteFrom('auditEntries').execute()).rejects.toThrow(/append-only/)
  })

  test('is read by administrators, newest first, for one subject or for all', async () => {
    const { ctx } = await testContext()
    const admin = await givenAdministrator(ctx, 'ada')
    await recordAudit(ctx.db, { ...entry, id: 'a1', actorId: 'ada', detail: { reason: 'test' } })
    await recordAudit(ctx.db, { ...entry, id: 'a2', subjectId: 'ben' })
    const all = await listAuditFor(ctx.db, admin)
    expect(all.entries.map(({ id, actorName, detail }) => [id, actorName, detail])).toEqual([
      ['a2', null, {}],
      ['a1', 'ada', { reason: 'test' }],
    ])
    expect((await listAuditFor(ctx.db, admin, { subject: { kind: 'person', id: 'amal' } })).entries.map(({ id }) => id)).toEqual(['a1'])
    await expect(listAuditFor(ctx.db, await givenPerson(ctx, 'amal'))).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('what later features ask', () => {
  test('approval makes a migrant, once', async () => {
    const { ctx } = await testContext()
    await givenPerson(ctx, 'amal')
    await markMigrant(ctx.db, 'amal', new Date('2026-03-01T00:00:00.000Z'))
    await markMigrant(ctx.db, 'amal', new Date('2026-03-09T00:00:00.000Z'))
    expect((await userRow(ctx, 'amal')).migrantSince).toBe('2026-03-01T00:00:00.000Z')
  })

  test('a mentor can stop and start', async () => {
    const { ctx } = await testContext()
    await givenPerson(ctx, 'mei')
    await markMentor(ctx.db, 'mei', new Date('2026-03-01T00:00:00.000Z'))
    expect((await userRow(ctx, 'mei')).mentorSince).toBe('2026-03-01T00:00:00.000Z')
    await markMentor(ctx.db, 'mei', null)
    expect((await userRow(ctx, 'mei')).mentorSince).toBeNull()
  })

  test('names and contacts come by id, and ids of nobody are left out', async () => {
    const { ctx } = await testContext()
    await givenPerson(ctx, 'amal', { name: 'Amal', locale: 'zh-Hans' })
    expect([...(await namesOf(ctx.db, ['amal', 'nobody', 'amal']))]).toEqual([['amal', 'Amal']])
    expect((await contactsOf(ctx.db, ['amal', 'nobody'])).get('amal')).toEqual({
      id: 'amal',
      name: 'Amal',
      email: 'amal@example.test',
      locale: 'zh-Hans',
      verified: true,
      suspended: false,
    })
    expect((await namesOf(ctx.db, [])).size).toBe(0)
  })

  test('a person is found by address only when it is proven to be theirs', async () => {
    const { ctx } = await testContext()
    await givenPerson(ctx, 'amal', { verified: false })
    await givenPerson(ctx, 'ben')
    expect(await findContactByEmail(ctx.db, 'amal@example.test')).toBeUndefined()
    expect((await findContactByEmail(ctx.db, ' BEN@example.test '))?.id).toBe('ben')
  })
})

describe('a person whose mailbox is proven', () => {
  const person = {
    id: 'new',
    email: ' Amal@Example.test',
    name: 'Amal',
    locale: 'en',
    passwordHash: null,
    at: new Date('2026-03-02T09:00:00.000Z'),
  } as const

  test('has a confirmed account at once', async () => {
    const { ctx } = await testContext()
    expect(await createVerifiedPerson(ctx.db, person)).toBe('new')
    expect(await userRow(ctx, 'new')).toMatchObject({ email: 'amal@example.test', emailVerifiedAt: '2026-03-02T09:00:00.000Z' })
  })

  test('takes over an account that waits for its proof, whose password no longer counts', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal', { verified: false })
    expect(await createVerifiedPerson(ctx.db, { ...person, passwordHash: await ctx.passwords.hash('a proven choice') })).toBe('amal')
    await expect(signIn(ctx, stranger(), { email: 'amal@example.test', password: PASSWORD })).rejects.toMatchObject({ code: 'invalid' })
    await expect(signIn(ctx, stranger(), { email: 'amal@example.test', password: 'a proven choice' })).resolves.toBeDefined()
  })

  test('never takes over an account that is somebody’s', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    await expect(createVerifiedPerson(ctx.db, person)).rejects.toMatchObject({ messageKey: 'accounts.error.emailTaken' })
  })
})
