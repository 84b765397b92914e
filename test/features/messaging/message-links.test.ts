import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LinkPart, leadsOutside, splitLinks } from '#app/features/messaging/message-links.ts'

const links = (body: string) => splitLinks(body).filter((part): part is LinkPart => part.kind === 'link')
const hosts = (body: string) => links(body).map(({ host }) => host)
const texts = (body: string) => links(body).map(({ text }) => text)

describe('an address is found', () => {
  test.each([
    ['see https://example.com/path?a=1#b.', 'https://example.com/path?a=1#b'],
    ['請看https://www.gov.hk/tc/這個網站', 'https://www.gov.hk/tc/'],
    ['網址是https://example.com。謝謝', 'https://example.com'],
    ['（https://example.com/a）', 'https://example.com/a'],
    ['「https://example.com/a」，然後', 'https://example.com/a'],
    ['去https://gov.hk看看', 'https://gov.hk'],
    ['https://example.com/a，https', 'https://example.com/a'],
    ['(https://en.example.org/wiki/Star_(ferry))', 'https://en.example.org/wiki/Star_(ferry)'],
    ['www.example.com!', 'www.example.com'],
    ['HTTPS://EXAMPLE.COM', 'HTTPS://EXAMPLE.COM'],
    ['https://例子.香港/地址', 'https://例子.香港/'],
    ['https://example.com:8443/x', 'https://example.com:8443/x'],
    ['<https://example.com>', 'https://example.com'],
    ['"https://example.com/a"', 'https://example.com/a'],
    ['https://example.com/a\nnext', 'https://example.com/a'],
  ])('in %j', (body, expected) => {
    expect(texts(body)).toEqual([expected])
  })

  test.each([
    'javascript:alert(1)',
    'https://',
    'https://localhost',
    'mail me@www.example.com',
    'ftp://example.com',
    'data:text/html,x',
    'xhttps://example.com',
    'www.',
  ])('nowhere in %j', (body) => {
    expect(links(body)).toEqual([])
  })

  test('twice when there are two, with what stands between them', () => {
    expect(splitLinks('a https://b.test 和 https://c.test d').map(({ text }) => text)).toEqual([
      'a ',
      'https://b.test',
      ' 和 ',
      'https://c.test',
      ' d',
    ])
  })
})

describe('the host that is shown is the one it leads to', () => {
  test.each([
    ['https://bank.com@evil.test', 'evil.test'],
    ['https://bank.com:443@evil.test/bank.com', 'evil.test'],
    ['https://a@b@evil.test', 'evil.test'],
    ['https://evil.test\\@bank.com', 'evil.test'],
    ['https://evil.test#@bank.com', 'evil.test'],
    ['https://bank.com.evil.test/', 'bank.com.evil.test'],
    ['https://EXAMPLE.com', 'example.com'],
    ['https://0x7f.1', '127.0.0.1'],
    ['https://ｅｘａｍｐｌｅ.com', 'example.com'],
    ['https://раураl.com', 'xn--l-7sba6dbr.com'],
    ['https://аррӏе.com', 'xn--80ak6aa92e.com'],
    ['https://пример.рф', 'пример.рф'],
    ['https://例子.com', '例子.com'],
    ['https://bücher.de', 'bücher.de'],
    ['https://bıng.com', 'xn--bng-jua.com'],
  ])('%s: %s', (body, host) => {
    expect(hosts(body)).toEqual([host])
  })

  test('what only looks like a host stands before it', () => {
    expect(links('https://bank.com@evil.test/a')[0]).toMatchObject({
      href: 'https://evil.test/a',
      before: 'https://bank.com@',
      host: 'evil.test',
      after: '/a',
    })
  })
})

test('an address of ours does not lead outside', () => {
  expect(leadsOutside('https://praya.test/en/guides', 'https://praya.test')).toBe(false)
  expect(leadsOutside('https://praya.test.evil.test/', 'https://praya.test')).toBe(true)
})

describe('whatever is written', () => {
  const piece = fc.constantFrom(
    'https://',
    'HTTP://',
    'www.',
    'javascript:',
    'data:',
    'example.com',
    'evil.test',
    '@',
    ':',
    '/',
    '\\',
    '?',
    '#',
    '.',
    '。',
    '，',
    '（',
    '）',
    '(',
    ')',
    '[::1]',
    '例子',
    'а',
    'ｅ',
    '\u202e',
    '\u200b',
    ' ',
    '\n',
    '%00',
    'xn--',
    '😀',
    '\ud800',
  )
  const body = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.oneof(piece, fc.string({ maxLength: 4 }), fc.webUrl({ withQueryParameters: true })), { maxLength: 12 })
      .map((all) => all.join('')),
  )

  test('nothing of the text is lost, and every link is http or https with the host that is shown', () => {
    fc.assert(
      fc.property(body, (text) => {
        const parts = splitLinks(text)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        for (const part of parts) {
          if (part.kind !== 'link') continue
          const url = new URL(part.href)
          expect(url.protocol).toMatch(/^https?:$/)
          expect(new URL(`https://${part.host}`).hostname).toBe(url.hostname)
          expect(part.text.startsWith(part.before)).toBe(true)
          expect(part.text.endsWith(part.after)).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('an address between Chinese words is found whole', () => {
    const path = fc.stringMatching(/^(\/[a-z0-9-]{1,8}){0,4}$/)
    fc.assert(
      fc.property(
        path,
        fc.constantFrom('請看', '网址：', '（', '', 'see '),
        fc.constantFrom('。謝謝', '，好', '）', '這裏', ' ok', ''),
        (at, before, after) => {
          expect(texts(`${before}https://www.example.com${at}${after}`)).toEqual([`https://www.example.com${at}`])
        },
      ),
    )
  })

  test('a long text without blanks comes back whole', () => {
    for (const text of [
      'https://'.repeat(500),
      'https://a.'.repeat(400),
      `https://${'a@'.repeat(1900)}`,
      `https://${'.a'.repeat(1900)}`,
      `www.${'('.repeat(3900)}`,
      `https://a.b/${')'.repeat(3900)}`,
    ])
      expect(
        splitLinks(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
  })
})
