import { expect, test } from 'vitest'
import { holdsLink, requestBarrier } from '#app/features/messaging/request-limits.ts'

const now = new Date('2026-03-09T09:00:00.000Z')
const fresh = { since: '2026-03-02T09:00:00.001Z', now }
const settled = { since: '2026-03-02T09:00:00.000Z', now }

test('in the first seven days five requests a day, afterwards twenty', () => {
  expect(requestBarrier({ ...fresh, sent: 4, body: 'Hello' })).toBeUndefined()
  expect(requestBarrier({ ...fresh, sent: 5, body: 'Hello' })).toBe('contact.error.tooManyNew')
  expect(requestBarrier({ ...settled, sent: 19, body: 'Hello' })).toBeUndefined()
  expect(requestBarrier({ ...settled, sent: 20, body: 'Hello' })).toBe('contact.error.tooMany')
})

test('a new account sends no link in a first message', () => {
  expect(requestBarrier({ ...fresh, sent: 0, body: 'See https://example.com' })).toBe('contact.error.link')
  expect(requestBarrier({ ...settled, sent: 0, body: 'See https://example.com' })).toBeUndefined()
})

test.each([
  'https://a.hk',
  'HTTP://x',
  'see example.com/pay',
  'www.example.com',
  'pay。example。com',
  'wa.me/85291234567',
  'tg://user',
  '（evil.hk）',
  'ｅｘａｍｐｌｅ．ｃｏｍ',
  '找我：公司.香港',
])('“%s” leads somewhere', (body) => expect(holdsLink(body)).toBe(true))

test.each([
  'Hello, how are you?',
  '你好。我想請教你。',
  'I work at 3.5 days a week...',
  'Version 2.0.1',
  'Dr. Wong',
  'e.g. in May',
  'amal@example.com',
  '9:30a.m. works',
])('“%s” does not', (body) => expect(holdsLink(body)).toBe(false))
