import { request } from 'node:http'
import { io as connect } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

const visitor = () => new Visitor(site)

describe('every answer', () => {
  test('has a strict policy with a nonce of its own', async () => {
    const policies = await Promise.all(
      Array.from({ length: 20 }, async () => (await visitor().open('/en')).headers.get('content-security-policy') ?? ''),
    )
    expect(new Set(policies).size).toBe(20)
    for (const policy of policies) {
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
      expect(policy).toContain("frame-ancestors 'none'")
    }
  })

  test.each(['/en', '/en/nothing-here', '/assets/none.js', '/healthz'])('%s says who may frame and guess it', async (path) => {
    const { headers } = await visitor().open(path)
    expect(headers.get('x-powered-by')).toBeNull()
    if (path !== '/healthz') expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('the nonce of the policy is on every script of the page', async () => {
    const { body, headers } = await visitor().open('/en')
    const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
    const scripts = [...body.matchAll(/<script(?![^>]*type="application\/ld\+json")([^>]*)>/g)].map(([, attributes]) => attributes)
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((attributes) => !attributes?.includes(`nonce="${nonce}"`))).toEqual([])
  })
})

describe('a request from elsewhere', () => {
  test.each(['https://evil.example', 'null', 'http://localhost:1', ''])(
    'with origin "%s" changes nothing, signing in included',
    async (origin) => {
      const reply = await visitor().submit('/en/sign-in', { email: 'a@b.test', password: 'x' }, { origin })
      expect(reply.status).toBe(403)
    },
  )

  test('without an origin, or with a method we do not use, is refused', async () => {
    const bare = await fetch(`${site.url}/en/sign-in`, { method: 'POST', body: new URLSearchParams({ email: 'a' }) })
    expect(bare.status).toBe(403)
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await fetch(`${site.url}/en`, { method, headers: { origin: site.url } })).status).toBe(405)
  })

  test.each(['websocket', 'polling'] as const)('cannot open a socket by %s', async (transport) => {
    const socket = connect(site.url, { transports: [transport], reconnection: false, extraHeaders: { origin: 'https://evil.example' } })
    const error = await new Promise<Error>((resolve) => socket.once('connect_error', resolve))
    expect(error).toBeInstanceOf(Error)
    socket.close()
  })
})

test('behind a proxy that names another host, our own pages still work', async () => {
  const status = await new Promise((resolve, reject) => {
    const body = 'email=a%40b.test&password=wrong'
    const headers = {
      host: 'inner-name:8080',
      'x-forwarded-host': 'evil.example',
      origin: site.url,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
    }
    const req = request(`${site.url}/en/sign-in`, { method: 'POST', headers }, (res) => resolve(res.statusCode))
    req.on('error', reject)
    req.end(body)
  })
  expect(status).toBe(422)
})

describe('a body', () => {
  test('without a length is refused before it is read', async () => {
    const status = await new Promise((resolve, reject) => {
      const req = request(
        `${site.url}/en/sign-in`,
        { method: 'POST', headers: { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' } },
        (res) => resolve(res.statusCode),
      )
      req.on('error', reject)
      req.write('email=a')
      req.end()
    })
    expect(status).toBe(411)
  })

  test('that is too large is refused before it is read', async () => {
    const reply = await visitor().submit('/en/sign-in', { email: 'a'.repeat(300_000) })
    expect(reply.status).toBe(413)
  })

  test.each(['%00', '__proto__=1&constructor=2', 'email[]=1&email[0][x]=2', 'password=' + '𝄞'.repeat(1000), ''])(
    'of odd content (%s) never ends in a 500',
    async (body) => {
      const reply = await visitor().open('/en/sign-in', {
        method: 'POST',
        body,
        headers: { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' },
      })
      expect(reply.status).toBeLessThan(500)
    },
  )
})

test('the languages: the root leads to the preferred one, an unknown one is not found', async () => {
  expect((await visitor().open('/', { headers: { 'accept-language': 'zh-HK' } })).location).toBe('/zh-hant')
  expect((await visitor().open('/', { headers: { 'accept-language': 'fr' } })).location).toBe('/en')
  expect((await visitor().open('/fr')).status).toBe(404)
})

test('a page that does not exist says so in the language of its address', async () => {
  const reply = await visitor().open('/zh-hant/nowhere')
  expect(reply.status).toBe(404)
  expect(reply.body).toContain('找不到此頁')
  expect(reply.body).toContain('lang="zh-Hant-HK"')
})

test('too many requests from one address are told to wait', async () => {
  const narrow = await startSite({ limitsFactor: 0.01 })
  const person = new Visitor(narrow)
  const replies = await Promise.all(Array.from({ length: 20 }, () => person.open('/en')))
  const refused = replies.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  await narrow.stop()
})

test('a stopping server lets running requests finish', async () => {
  const other = await startSite()
  await new Visitor(other).open('/en')
  const replies = Promise.all(Array.from({ length: 10 }, () => new Visitor(other).open('/en')))
  // All ten are with the server before it is told to stop.
  await new Promise((resolve) => setTimeout(resolve, 10))
  const stopped = other.stop()
  expect((await replies).map(({ status }) => status)).toEqual(Array(10).fill(200))
  await stopped
})
