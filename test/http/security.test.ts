import { expect, test } from 'vitest'
import { openCookies, readCookie } from '#app/http/cookies.server.ts'
import { safeNext } from '#app/http/handler.server.ts'
import { isOwnOrigin } from '#app/http/security.server.ts'

const OURS = ['https://praya.example']

test('a form from one of our pages is ours', () => {
  expect(isOwnOrigin({ origin: 'https://praya.example' }, OURS)).toBe(true)
})

test.each(['https://evil.example', 'https://praya.example.evil.example', 'http://praya.example', 'https://praya.example:8443', 'null', ''])(
  'origin "%s" is not ours',
  (origin) => {
    expect(isOwnOrigin({ origin }, OURS)).toBe(false)
  },
)

test('without an origin only the browser’s own word counts', () => {
  expect(isOwnOrigin({}, OURS)).toBe(false)
  expect(isOwnOrigin({ 'sec-fetch-site': 'same-origin' }, OURS)).toBe(true)
  expect(isOwnOrigin({ 'sec-fetch-site': 'same-site' }, OURS)).toBe(false)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '\\/evil.example',
  '',
  'evil',
  '/\n/evil.example',
])('signing in never leads to "%s"', (next) => {
  expect(safeNext(next, 'en')).toBe('/en')
})

test('signing in leads back to the page that asked for it, with its query', () => {
  expect(safeNext('/en/jobs?sector=it', 'en')).toBe('/en/jobs?sector=it')
})

test('over https cookies are Secure with the host prefix; over http they cannot be', () => {
  const written = openCookies(true).session.write('a'.repeat(20))
  expect(written).toMatch(/^__Host-praya_session=a{20}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  expect(openCookies(false).session.write('a'.repeat(20))).not.toContain('Secure')
})

test('a cookie is read by its exact name and only in the shape of a secret', () => {
  expect(readCookie(`x=1; praya_session=${'b'.repeat(20)}`, 'praya_session')).toBe('b'.repeat(20))
  expect(readCookie(`not_praya_session=${'b'.repeat(20)}`, 'praya_session')).toBeNull()
  expect(readCookie('praya_session=<script>', 'praya_session')).toBeNull()
  expect(readCookie(undefined, 'praya_session')).toBeNull()
})
