import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listOutbox, readOutboxMail } from '#app/mail/mailer.server.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'

const PASSWORD = 'ferry lantern tile'
let site: Site

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

/** The newest link of a kind that was mailed to an address; the worker needs a moment. */
async function linkTo(email: string, page: string): Promise<{ path: string; token: string }> {
  const folder = site.ctx.settings.outboxFolder ?? ''
  for (let tries = 0; tries < 100; tries += 1) {
    for (const { id, to } of await listOutbox(folder, 100)) {
      const text = to === email ? ((await readOutboxMail(folder, id))?.text ?? '') : ''
      const [, path, token] = new RegExp(`http://[^/]+(/[\\w-]+/${page}\\?token=([\\w-]+))`).exec(text) ?? []
      if (path && token) return { path, token }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no ${page} link was mailed to ${email}`)
}

async function givenSignedUp(email: string) {
  const visitor = new Visitor(site)
  await visitor.submit('/en/sign-up', { name: 'Amal', email, password: PASSWORD })
  const { path, token } = await linkTo(email, 'verify-email')
  await visitor.submit(path, { token })
  return visitor
}

async function givenSignedIn(email: string) {
  const visitor = await givenSignedUp(email)
  await visitor.signIn(email, PASSWORD)
  return visitor
}

/** What a person reads: without scripts, head and tags. */
const words = (html: string) =>
  html
    .replace(/<(script|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('opening an account', () => {
  test('goes from the form through the mail to the first page, without JavaScript and in one’s language', async () => {
    const amal = new Visitor(site)
    const sent = await amal.submit('/zh-hant/sign-up', { name: '阿明', email: 'ming@example.test', password: PASSWORD })
    expect([sent.status, sent.location]).toEqual([302, '/zh-hant/sign-up?sent=1'])
    expect(words((await amal.visit('/zh-hant/sign-up?sent=1')).body)).toContain('請查看電郵')

    const { path, token } = await linkTo('ming@example.test', 'verify-email')
    expect((await amal.open(path)).body).toContain('確認我的地址')
    const confirmed = await amal.submit(path, { token })
    expect(confirmed.location).toBe('/zh-hant/sign-in?notice=verified')
    expect((await amal.submit(path, { token })).status).toBe(409)

    const inside = await amal.submit('/zh-hant/sign-in', { email: 'MING@example.test', password: PASSWORD, next: '/zh-hant/account' })
    expect(inside.location).toBe('/zh-hant/account')
    const account = await amal.open('/zh-hant/account')
    expect(account.status).toBe(200)
    expect(account.headers.get('cache-control')).toContain('no-store')
  })

  test('is refused with the reasons beside the fields, and keeps all but the password', async () => {
    const reply = await new Visitor(site).submit('/en/sign-up', { name: 'Amal', email: 'amal-at-home', password: 'short' })
    expect(reply.status).toBe(422)
    expect(reply.body).toContain('id="field-email-error"')
    expect(reply.body).toContain('id="field-password-error"')
    expect(reply.body).toContain('value="amal-at-home"')
    expect(reply.body).not.toContain('value="short"')
  })

  test('answers a known address with the same bytes as an unknown one', async () => {
    await givenSignedUp('known@example.test')
    const replies = []
    for (const email of ['known@example.test', 'unknown@example.test']) {
      const reply = await new Visitor(site).submit('/en/sign-up', { name: 'Amal', email, password: PASSWORD })
      replies.push([reply.status, reply.location, reply.body, [...reply.headers.keys()].sort()])
    }
    expect(replies[0]).toEqual(replies[1])
  })
})

describe('the session cookie', () => {
  test('is HttpOnly and Lax, is new at every sign-in, and is worthless after signing out', async () => {
    const amal = await givenSignedUp('cookie@example.test')
    const first = await amal.signIn('cookie@example.test', PASSWORD)
    for (const cookie of first.headers.getSetCookie()) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    const before = amal.cookieHeader
    await amal.submit('/en/sign-out', {})
    await amal.signIn('cookie@example.test', PASSWORD)
    expect(amal.cookieHeader).not.toBe(before)

    const thief = new Visitor(site)
    expect((await thief.open('/en/account', { headers: { cookie: before } })).location).toBe('/en/sign-in?next=%2Fen%2Faccount')
  })

  test('that somebody else planted is not the one after signing in', async () => {
    const amal = await givenSignedUp('fixed@example.test')
    amal.cookies.set('praya_session', 'planted-by-somebody-else-0123456789')
    await amal.signIn('fixed@example.test', PASSWORD)
    expect(amal.cookies.get('praya_session')).not.toBe('planted-by-somebody-else-0123456789')
    expect((await amal.open('/en/account')).status).toBe(200)
  })
})

describe('after signing in', () => {
  beforeAll(() => givenSignedUp('next@example.test'))

  test.each([
    '//evil.test',
    'https://evil.test/',
    '/\\evil.test',
    '\\\\evil.test',
    'javascript:alert(1)',
    '/%09/evil.test',
    ' //evil.test',
  ])('nobody is led to another site by next=%s', async (next) => {
    const { status, location } = await new Visitor(site).submit('/en/sign-in', { email: 'next@example.test', password: PASSWORD, next })
    expect(status).toBe(302)
    expect(new URL(location ?? '', site.url).origin).toBe(site.url)
  })
})

describe('a form from another site', () => {
  test.each(['/en/sign-in', '/en/sign-up', '/en/sign-out', '/en/forgot-password', '/en/account'])('does nothing at %s', async (path) => {
    const amal = await givenSignedIn(`csrf${path.length}@example.test`)
    for (const origin of ['http://evil.test', 'null']) expect((await amal.submit(path, {}, { origin })).status).toBe(403)
    expect((await amal.open('/en/account')).status).toBe(200)
  })
})

describe('the account page', () => {
  test('says which form was refused, and only there', async () => {
    const amal = await givenSignedIn('forms@example.test')
    const reply = await amal.submit('/en/account', {
      intent: 'password',
      currentPassword: 'not this one',
      newPassword: 'harbour window kite',
    })
    expect(reply.status).toBe(422)
    expect(words(reply.body).match(/There is a problem/g)).toHaveLength(1)
    expect(reply.body).toContain('id="field-currentPassword-error"')
  })

  test('changes the password and stays signed in here, while other browsers are signed out', async () => {
    const amal = await givenSignedIn('changes@example.test')
    const phone = new Visitor(site)
    await phone.signIn('changes@example.test', PASSWORD)
    const reply = await amal.submit('/en/account', { intent: 'password', currentPassword: PASSWORD, newPassword: 'harbour window kite' })
    expect(reply.location).toBe('/en/account?notice=passwordChanged')
    expect((await amal.open('/en/account')).status).toBe(200)
    expect((await phone.open('/en/account')).status).toBe(302)
  })

  test('moves to a new address through the link that went there', async () => {
    const amal = await givenSignedIn('moves@example.test')
    const asked = await amal.submit('/en/account', { intent: 'email', newEmail: 'moved@example.test', password: PASSWORD })
    expect(asked.location).toBe('/en/account?notice=emailAsked')
    const { path, token } = await linkTo('moved@example.test', 'confirm-email')
    expect((await amal.submit(path, { token })).location).toBe('/en/account?notice=emailChanged')
    expect((await new Visitor(site).signIn('moved@example.test', PASSWORD)).status).toBe(302)
  })

  test('ends one session, or all', async () => {
    const amal = await givenSignedIn('ends@example.test')
    const phone = new Visitor(site)
    await phone.signIn('ends@example.test', PASSWORD)
    const sessionId = /name="sessionId" value="([0-9a-f]{64})"/.exec((await amal.open('/en/account')).body)?.[1] ?? ''
    expect((await amal.submit('/en/account', { intent: 'endSession', sessionId })).location).toBe('/en/account?notice=sessionEnded')
    expect((await phone.open('/en/account')).status).toBe(302)
    expect((await amal.submit('/en/account', { intent: 'endSession', sessionId })).status).toBe(404)
    expect((await amal.submit('/en/account', { intent: 'signOutEverywhere' })).location).toBe('/en/sign-in?notice=everywhere')
    expect((await amal.open('/en/account')).status).toBe(302)
  })

  test('turns to the language that the person chose', async () => {
    const amal = await givenSignedIn('speaks@example.test')
    expect((await amal.submit('/en/account', { intent: 'details', name: 'Amal', locale: 'zh-Hans' })).location).toBe(
      '/zh-hans/account?notice=saved',
    )
  })

  test('answers forms that no page sends with 422', async () => {
    const amal = await givenSignedIn('odd@example.test')
    const odd = [
      {},
      { intent: 'nonsense' },
      { intent: 'password' },
      { intent: 'details', name: '', locale: 'xx' },
      { intent: 'endSession', sessionId: '1' },
    ]
    for (const fields of odd)
      expect((await amal.submit('/en/account', fields as Record<string, string>)).status, JSON.stringify(fields)).toBe(422)
  })
})

describe('a forgotten password', () => {
  test('is replaced through the mail, and every browser is signed out', async () => {
    const amal = await givenSignedIn('forgets@example.test')
    expect((await amal.submit('/en/forgot-password', { email: 'forgets@example.test' })).location).toBe('/en/forgot-password?sent=1')
    const { path, token } = await linkTo('forgets@example.test', 'reset-password')
    const weak = await amal.submit(path, { token, newPassword: 'forgets-again' })
    expect([weak.status, weak.body.includes('id="field-newPassword-error"')]).toEqual([422, true])
    expect((await amal.submit(path, { token, newPassword: 'harbour window kite' })).location).toBe('/en/sign-in?notice=passwordChanged')
    expect((await amal.open('/en/account')).status).toBe(302)
    expect((await amal.signIn('forgets@example.test', 'harbour window kite')).status).toBe(302)
  })

  test('is asked for with the same bytes for every address', async () => {
    await givenSignedUp('exists@example.test')
    const ask = (email: string) => new Visitor(site).submit('/en/forgot-password', { email })
    const [known, unknown] = [await ask('exists@example.test'), await ask('missing@example.test')]
    expect([known.status, known.location, known.body]).toEqual([unknown.status, unknown.location, unknown.body])
  })
})
