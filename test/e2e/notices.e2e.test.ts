import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { noticeSettingsOf } from '#app/features/notifications/read-notice-settings.server.ts'
import { unsubscribeUrl } from '#app/features/notifications/unsubscribe-link.server.ts'
import { givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { unzip } from '#test/support/unzip.ts'
import { Visitor } from '#test/support/visitor.ts'

let site: Site
let people = 0
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

async function person(name: string) {
  const actor = await givenPerson(site.ctx, `${name}-${++people}`, { name })
  const visitor = new Visitor(site)
  visitor.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: actor.id, userAgent: 'test' }))
  return { actor, visitor }
}
const settingsOf = (userId: string) => noticeSettingsOf(site.ctx.db, userId)

test('how one is told is chosen by a plain form; a time that is none is refused beside its field, with what was typed', async () => {
  const { actor, visitor } = await person('amal')
  const form = {
    intent: 'save',
    messages: ['app', 'push'],
    jobs: 'app',
    quiet: 'yes',
    quietFrom: '23:30',
    quietTo: '07:00',
    mailPace: 'daily',
    mailMinutes: '60',
  }
  const saved = await visitor.submit('/en/account/notices', form)
  expect(saved.location).toBe('/en/account/notices?notice=saved')
  expect(await settingsOf(actor.id)).toMatchObject({ quiet: { from: '23:30', to: '07:00' }, mailPace: 'daily' })
  expect((await settingsOf(actor.id)).off).toContain('jobs:push')
  const refused = await visitor.submit('/en/account/notices', { ...form, quietFrom: 'late', textShown: 'yes' })
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('Write a time such as 22:00.')
  expect(refused.body).toContain('value="late"')
  expect((await settingsOf(actor.id)).textShown).toBe(false)
})

test('one click of a mail program ends mails without a session and without a page; looking ends nothing', async () => {
  const { actor } = await person('amal')
  const link = unsubscribeUrl(site.ctx.settings, { userId: actor.id, area: 'messages', locale: 'en' })
  const page = await fetch(link)
  expect([page.status, (await page.text()).includes('Stop these mails')]).toEqual([200, true])
  expect((await settingsOf(actor.id)).mailPace).toBe('soon')
  const click = (url: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })
  expect((await click(link, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await click(link.replace('key=', 'key=x'))).status).toBe(404)
  expect((await settingsOf(actor.id)).mailPace).toBe('soon')
  const done = await click(link)
  expect(done.status).toBe(302)
  expect((await settingsOf(actor.id)).mailPace).toBe('never')
  expect(await (await fetch(site.url + done.headers.get('location'))).text()).toContain('Done.')
})

test('a copy of a conversation comes by a plain form, three times a day; then the page says so', async () => {
  const [amal, bo, eve] = [await person('amal'), await person('bo'), await person('eve')]
  const id = `c-${people}`
  await openConversation(site.ctx.db, { id, kind: 'mentorship', subjectId: id, userIds: [amal.actor.id, bo.actor.id], at: site.ctx.now() })
  await sendMessage(site.ctx, bo.actor, { conversationId: id, clientId: `client-${id}`, body: '你好 Amal' })
  const ask = ({ visitor }: typeof amal) =>
    fetch(`${site.url}/en/messages/${id}/export/file`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: site.url,
        cookie: `praya_session=${visitor.cookies.get('praya_session')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'intent=copy',
    })
  const first = await ask(amal)
  expect(first.status).toBe(200)
  expect(first.headers.get('content-disposition')).toMatch(/^attachment; filename="praya-conversation-\d{4}-\d\d-\d\d\.zip"$/)
  expect(first.headers.get('cache-control')).toContain('no-store')
  const files = unzip(Buffer.from(await first.arrayBuffer()))
  expect([...files.keys()]).toEqual(['conversation.html', 'conversation.json'])
  expect(JSON.parse(files.get('conversation.json') ?? '')).toMatchObject({ title: 'bo', messages: [{ from: 'bo', text: '你好 Amal' }] })
  for (const _ of [2, 3]) await (await ask(amal)).arrayBuffer()
  const fourth = await ask(amal)
  expect([fourth.status, fourth.headers.get('location')]).toEqual([302, `/en/messages/${id}/export`])
  expect((await amal.visitor.open(`/en/messages/${id}/export`)).body).toContain('You have saved three copies today.')
  expect((await ask(eve)).status).toBe(404)
})

test('a browser cannot make our server call what is no push service', async () => {
  const { visitor } = await person('amal')
  const keys = { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: Buffer.alloc(16).toString('base64url') }
  const post = (input: object) =>
    visitor.open('/api/v1/push', {
      method: 'POST',
      body: JSON.stringify(input),
      headers: { origin: site.url, 'content-type': 'application/json' },
    })
  for (const endpoint of ['http://127.0.0.1:3000/', 'https://169.254.169.254/latest', 'https://fcm.googleapis.com.evil.example/'])
    expect((await post({ do: 'subscribe', endpoint, ...keys })).status).toBe(422)
  expect((await post({ do: 'subscribe', endpoint: 'https://fcm.googleapis.com/fcm/send/x', ...keys })).status).toBe(200)
  expect((await post({ do: 'subscribe', endpoint: 'https://fcm.googleapis.com/fcm/send/x', p256dh: 'short', auth: 'x' })).status).toBe(422)
  const page = (await visitor.open('/en/account/notices')).body
  expect(page).toContain('This session')
  await visitor.submit('/en/sign-out', {})
  expect(await site.ctx.db.selectFrom('pushSubscriptions').selectAll().execute()).toEqual([])
})
