import { createECDH, createPublicKey, verify } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { encryptFor, MAX_PAYLOAD } from '#app/push/encrypt.server.ts'
import { isPushEndpoint } from '#app/push/push-hosts.ts'
import { openPusher } from '#app/push/pusher.server.ts'
import { isPushKey, newPushKey, pushKeysOf } from '#app/push/vapid.server.ts'
import { readPush } from '#test/support/push-browser.ts'

const ecdhOf = (secret: string) => {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(Buffer.from(secret, 'base64url'))
  return pair
}

// RFC 8291, appendix A, and section 5.
const RFC = {
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  receiver: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  sender: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  text: 'When I grow up, I want to be a watermelon',
  message:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
}

describe('encryption', () => {
  test('gives the message of the RFC for the keys of the RFC', () => {
    const chosen = { own: ecdhOf(RFC.sender), salt: Buffer.from(RFC.salt, 'base64url') }
    expect(encryptFor(RFC, RFC.text, chosen).toString('base64url')).toBe(RFC.message)
  })

  test('the browser reads what was sent, and each message has keys of its own', () => {
    const [one, two] = [encryptFor(RFC, '慧敏：你好 👋'), encryptFor(RFC, '慧敏：你好 👋')]
    expect(readPush(one, { receiver: ecdhOf(RFC.receiver), auth: RFC.auth })).toBe('慧敏：你好 👋')
    expect(one.equals(two)).toBe(false)
    expect(one.subarray(0, 86).equals(two.subarray(0, 86))).toBe(false)
  })

  test('a text that push services would refuse is refused here', () => {
    expect(() => encryptFor(RFC, 'x'.repeat(MAX_PAYLOAD + 1))).toThrow()
    expect(encryptFor(RFC, 'x'.repeat(MAX_PAYLOAD)).length).toBeLessThanOrEqual(4096)
  })
})

describe('addresses', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://sg2p.notify.windows.com/w/?token=abc',
  ])('%s is called', (endpoint) => {
    expect(isPushEndpoint(endpoint)).toBe(true)
  })

  test.each([
    'http://fcm.googleapis.com/x',
    'https://fcm.googleapis.com:8443/x',
    'https://fcm.googleapis.com.evil.example/x',
    'https://evilfcm.googleapis.com/x',
    'https://user@fcm.googleapis.com/x',
    'https://push.apple.com.evil.example/x',
    'https://evilpush.apple.com/x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/x',
    'file:///etc/passwd',
    'fcm.googleapis.com/x',
    '',
    `https://fcm.googleapis.com/${'x'.repeat(1000)}`,
  ])('%s is not', (endpoint) => {
    expect(isPushEndpoint(endpoint)).toBe(false)
  })

  test('an origin of the configuration is, and no other port of it', () => {
    expect(isPushEndpoint('http://127.0.0.1:4000/x', ['http://127.0.0.1:4000'])).toBe(true)
    expect(isPushEndpoint('http://127.0.0.1:4001/x', ['http://127.0.0.1:4000'])).toBe(false)
  })
})

test('a key is 32 bytes that are a key', () => {
  expect(isPushKey(newPushKey())).toBe(true)
  for (const wrong of [
    '',
    'short',
    Buffer.alloc(32).toString('base64url'),
    Buffer.alloc(32, 255).toString('base64url'),
    `${newPushKey()}=`,
  ])
    expect(isPushKey(wrong)).toBe(false)
})

describe('a push service', () => {
  const servers: { close: () => void }[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  async function given(status: number, headers: Record<string, string> = {}) {
    const calls: { headers: IncomingMessage['headers']; body: Buffer }[] = []
    const server = createServer(async (req, res) => {
      const parts: Buffer[] = []
      for await (const part of req) parts.push(part as Buffer)
      calls.push({ headers: req.headers, body: Buffer.concat(parts) })
      res.writeHead(status, headers).end()
    })
    servers.push(server)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const keys = pushKeysOf(newPushKey())
    const pusher = openPusher({ keys, subject: 'mailto:push@praya.test', now: () => new Date('2026-03-02T09:00:00Z'), origins: [origin] })
    const send = () => pusher.send({ endpoint: `${origin}/push/one`, p256dh: RFC.p256dh, auth: RFC.auth }, { text: 'hello', about: 'c1' })
    return { calls, origin, keys, send }
  }

  test('gets what only the browser can read, and learns who we are', async () => {
    const { calls, origin, keys, send } = await given(201)
    expect(await send()).toBe('sent')
    const [call] = calls
    expect(readPush(call?.body ?? Buffer.alloc(0), { receiver: ecdhOf(RFC.receiver), auth: RFC.auth })).toBe('hello')
    expect(call?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '43200', urgency: 'normal' })
    expect(call?.headers.topic).toMatch(/^[\w-]{32}$/)
    const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(call?.headers.authorization ?? '') ?? []
    const [head = '', claims = '', signature = ''] = token.split('.')
    expect(key).toBe(keys.publicKey)
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
      aud: origin,
      exp: Date.parse('2026-03-02T21:00:00Z') / 1000,
      sub: 'mailto:push@praya.test',
    })
    const publicKey = createPublicKey(keys.privateKey)
    expect(
      verify(
        'sha256',
        Buffer.from(`${head}.${claims}`),
        { key: publicKey, dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      ),
    ).toBe(true)
  })

  test.each([404, 410])('that answers %i has lost the browser', async (status) => {
    expect(await (await given(status)).send()).toBe('gone')
  })

  test.each([400, 413, 429, 500, 503])('that answers %i is asked again later', async (status) => {
    await expect((await given(status)).send()).rejects.toThrow(String(status))
  })

  test('cannot send us elsewhere', async () => {
    const inner = await given(201)
    const outer = await given(307, { Location: `${inner.origin}/secret` })
    await expect(outer.send()).rejects.toThrow('307')
    expect(inner.calls).toEqual([])
  })
})
