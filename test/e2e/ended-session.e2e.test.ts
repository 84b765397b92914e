import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'
import { givenAccount, PASSWORD } from '../features/accounts/people.ts'

let site: Site
let people = 0
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

let amal: Visitor
let name: string
beforeEach(async () => {
  people += 1
  name = `amal${people}`
  await givenAccount(site.ctx, name, { email: `${name}@example.test` })
  amal = new Visitor(site)
  await amal.signIn(`${name}@example.test`, PASSWORD)
})

const endSessions = () => site.ctx.db.updateTable('sessions').set({ expiresAt: '2020-01-01T00:00:00.000Z' }).execute()
const hidden = (body: string) =>
  [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, field, value]) => [field, value])
const TYPED = { intent: 'details', name: 'Amal “the ferry” & co', locale: 'en' }

async function sendAfterTheEnd() {
  await endSessions()
  return amal.submit('/en/account', TYPED)
}

test('what was typed survives signing in again, and goes where it was going', async () => {
  const sent = await sendAfterTheEnd()
  expect([sent.status, sent.location]).toEqual([302, '/en/sign-in?kept=1&next=%2Fen%2Fresume'])
  expect((await amal.open('/en/sign-in?kept=1')).body).toContain('What you typed is kept')
  await amal.submit('/en/sign-in', { email: `${name}@example.test`, password: PASSWORD, next: '/en/resume' })
  const { status, body } = await amal.open('/en/resume')
  expect(status).toBe(200)
  expect(body).toContain('action="/en/account"')
  expect(hidden(body)).toContainEqual(['name', 'Amal “the ferry” &amp; co'])
  const again = await amal.submit('/en/account', TYPED)
  expect(again.status).toBe(302)
  const row = await site.ctx.db.selectFrom('users').select('name').where('id', '=', name).executeTakeFirstOrThrow()
  expect(row.name).toBe(TYPED.name)
})

test('nobody else gets it, whoever signs in at that computer', async () => {
  await sendAfterTheEnd()
  await givenAccount(site.ctx, `${name}other`, { email: `${name}other@example.test` })
  await amal.submit('/en/sign-in', { email: `${name}other@example.test`, password: PASSWORD, next: '' })
  const reply = await amal.open('/en/resume')
  expect([reply.status, reply.location]).toEqual([302, '/en'])
})

test('it is forgotten after an hour, and when the person says so', async () => {
  await sendAfterTheEnd()
  await amal.submit('/en/sign-in', { email: `${name}@example.test`, password: PASSWORD, next: '' })
  expect((await amal.open('/en/resume')).status).toBe(200)
  await amal.submit('/en/resume', {})
  expect((await amal.open('/en/resume')).status).toBe(302)

  await sendAfterTheEnd()
  await amal.submit('/en/sign-in', { email: `${name}@example.test`, password: PASSWORD, next: '' })
  await site.ctx.db.updateTable('parkedForms').set({ expiresAt: '2020-01-01T00:00:00.000Z' }).execute()
  expect((await amal.open('/en/resume')).status).toBe(302)
})

test('passwords are not kept, and neither is what a stranger or a signed-out person sends', async () => {
  await endSessions()
  await amal.submit('/en/account', { intent: 'password', currentPassword: PASSWORD, newPassword: 'something else' })
  const kept = await site.ctx.db.selectFrom('parkedForms').select('fields').where('userId', '=', name).executeTakeFirstOrThrow()
  expect(JSON.parse(kept.fields)).toEqual({ intent: 'password' })

  const stranger = await new Visitor(site).submit('/en/account', TYPED)
  expect(stranger.location).toBe('/en/sign-in?next=%2Fen%2Faccount')
  await amal.submit('/en/sign-in', { email: `${name}@example.test`, password: PASSWORD, next: '' })
  await amal.submit('/en/sign-out', {})
  expect((await amal.submit('/en/account', TYPED)).location).toBe('/en/sign-in?next=%2Fen%2Faccount')
})
