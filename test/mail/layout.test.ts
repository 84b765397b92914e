import { expect, test } from 'vitest'
import { type EmailPage, emailPage } from '#app/mail/layout.ts'

const page: EmailPage = {
  locale: 'en',
  heading: 'Confirm your e-mail',
  paragraphs: ['Hello Mei,', 'Press the button within a day.'],
  button: { label: 'Confirm', url: 'https://praya.example/en/confirm?token=a&next=b' },
  footer: 'Praya, Hong Kong',
}

test('the text says all that the page says, and writes the address out', () => {
  const { text } = emailPage(page)
  for (const part of [page.heading, ...page.paragraphs, 'Confirm\nhttps://praya.example/en/confirm?token=a&next=b', page.footer])
    expect(text).toContain(part)
})

test.each([
  ['en', 'en-HK'],
  ['zh-Hant', 'zh-Hant-HK'],
  ['zh-Hans', 'zh-Hans-CN'],
] as const)('a mail in %s says so to the reader as %s', (locale, lang) => {
  expect(emailPage({ ...page, locale }).html).toContain(`<html lang="${lang}" dir="ltr">`)
})

test.each(['heading', 'footer'] as const)('markup in the %s is shown and not run', (field) => {
  const { html } = emailPage({ ...page, [field]: '<script>alert("1")</script> & \'x\'' })
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;')
})

test('markup in paragraphs and in the button is shown and not run', () => {
  const { html } = emailPage({
    ...page,
    paragraphs: ['<img src=x onerror=alert(1)>'],
    button: { label: '"><svg onload=1>', url: "https://a.example/'onmouseover='1" },
  })
  expect(html).not.toMatch(/<img|<svg|'onmouseover/)
})

test('line breaks in a paragraph are kept', () => {
  expect(emailPage({ ...page, paragraphs: ['one\ntwo'] }).html).toContain('one<br>two')
})

test.each(['javascript:alert(1)', 'data:text/html,x', '/en/relative', 'https://a.example/ b', 'https://a.example/"x', ''])(
  'the address %j cannot be a button',
  (url) => {
    expect(() => emailPage({ ...page, button: { label: 'Go', url } })).toThrow(/http/)
  },
)

test('a mail without a button has no link', () => {
  const { html, text } = emailPage({ ...page, button: undefined })
  expect(html).not.toContain('<a ')
  expect(text).not.toContain('http')
})

test('the look comes with the mail: no style sheet, no script, no picture from elsewhere', () => {
  const { html } = emailPage(page)
  expect(html).not.toMatch(/<link|<style|<script|<img|url\(|class=/)
  for (const colour of ['#FBF7EF', '#1D2B2A', '#0B5D4C']) expect(html).toContain(colour)
})
