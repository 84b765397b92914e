import { expect, test } from 'vitest'
import { failTask, insertTask } from '#app/background/task.repo.server.ts'
import { suspendPerson } from '#app/features/accounts/suspend-person.server.ts'
import { auditQuerySchema, peopleQuerySchema } from '#app/features/admin/admin.schema.ts'
import { listPeopleWithRoles } from '#app/features/admin/list-people-with-roles.server.ts'
import { linkParts } from '#app/features/admin/mail-links.ts'
import { readAudit } from '#app/features/admin/read-audit.server.ts'
import { listMails } from '#app/features/admin/read-outbox.server.ts'
import { readOverview } from '#app/features/admin/read-overview.server.ts'
import { addMember } from '#app/features/organisations/add-member.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator, givenOfficer, givenOrganisation, givenPerson, givenRepresentative } from '#test/support/factories.ts'

test('the overview counts people, organisations to verify and background work', async () => {
  const { ctx } = await testContext()
  const ada = await givenAdministrator(ctx, 'ada')
  await givenPerson(ctx, 'amal', { suspended: true })
  await givenOrganisation(ctx, 'new-school', 'education', false)
  await insertTask(ctx.db, { id: 'task-1', kind: 'mail.send', payload: {}, runAt: ctx.now(), at: ctx.now() })
  await insertTask(ctx.db, { id: 'task-2', kind: 'mail.send', payload: {}, runAt: ctx.now(), at: ctx.now() })
  await failTask(ctx.db, { id: 'task-2', error: 'away', at: ctx.now(), retryAt: null })
  expect(await readOverview(ctx, ada)).toEqual({ people: 2, reported: 0, suspended: 1, unverified: 1, waiting: 1, failed: 1, outbox: true })
})

test('people are listed with their roles and found by name or address', async () => {
  const { ctx } = await testContext()
  const ada = await givenAdministrator(ctx, 'ada')
  await givenRepresentative(ctx, 'rosa')
  const all = await listPeopleWithRoles(ctx, ada, { search: '', beforeId: undefined, locale: 'en' })
  expect(all.people.map(({ id }) => id)).toEqual(['rosa', 'ada'])
  const { people } = await listPeopleWithRoles(ctx, ada, { search: 'ROSA@', beforeId: undefined, locale: 'en' })
  expect(people).toMatchObject([{ id: 'rosa', roles: [{ organisation: 'pier', role: 'representative' }] }])
})

test('the record names people in place of ids, and can be narrowed to one subject', async () => {
  const { ctx } = await testContext()
  const ada = await givenAdministrator(ctx, 'ada')
  await givenPerson(ctx, 'amal', { name: 'Amal Haddad' })
  await givenOrganisation(ctx, 'pier', 'employer')
  await addMember(ctx, ada, { organisationId: 'pier', email: 'amal@example.test', role: 'representative' })
  await suspendPerson(ctx, ada, { personId: 'amal' })
  const all = await readAudit(ctx, ada, { kind: undefined, id: undefined, before: undefined, locale: 'en' })
  expect(all.entries).toMatchObject([
    { action: 'person.suspended', actor: { name: 'ada' }, subject: { name: 'Amal Haddad', to: '/admin/people/amal' } },
    { action: 'membership.added', subject: { name: 'pier' }, person: { name: 'Amal Haddad' }, role: 'representative' },
  ])
  const one = await readAudit(ctx, ada, { kind: 'organisation', id: 'pier', before: undefined, locale: 'en' })
  expect(one.entries.map(({ action }) => action)).toEqual(['membership.added'])
})

test('none of it is for a case officer', async () => {
  const { ctx } = await testContext()
  const olga = await givenOfficer(ctx, 'olga')
  await expect(readOverview(ctx, olga)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listPeopleWithRoles(ctx, olga, { search: '', beforeId: undefined, locale: 'en' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(readAudit(ctx, olga, { kind: undefined, id: undefined, before: undefined, locale: 'en' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('in production nobody reads other people’s mails, even where they lie in a folder', async () => {
  const { ctx } = await testContext()
  const ada = await givenAdministrator(ctx, 'ada')
  ctx.settings.mode = 'production'
  await expect(listMails(ctx, ada)).rejects.toMatchObject({ code: 'not_found' })
  expect((await readOverview(ctx, ada)).outbox).toBe(false)
})

test('only links into this site can be followed from a mail', () => {
  const text = 'Open http://praya.test/en/verify-email?token=a or http://praya.test.evil.example/x or https://other.example/y.'
  const parts = linkParts(text, 'http://praya.test')
  expect(parts.map((part) => part.text).join('')).toBe(text)
  expect(parts.flatMap(({ to }) => to ?? [])).toEqual(['/en/verify-email?token=a'])
})

test('an address that makes no sense is a list from the beginning', () => {
  expect(peopleQuerySchema.parse({ q: 'a\u0000b', before: "'; --" })).toEqual({ q: 'a b', before: undefined })
  expect(auditQuerySchema.parse({ kind: 'person', id: '\u0000' })).toMatchObject({ kind: 'person', id: undefined })
})
