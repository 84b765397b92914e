import { expect, test } from 'vitest'
import { href, localeOfPrefix, preferredLocale, switchLocale } from '#app/lib/locales.ts'

test.each([
  ['zh-HK,zh;q=0.9,en;q=0.8', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['zh-CN,zh;q=0.9', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['yue', 'zh-Hant'],
  ['fr-FR,en;q=0.5', 'en'],
  ['fr,ur;q=0.9', 'en'],
  ['en;q=0.1,zh-HK;q=0.9', 'zh-Hant'],
  ['', 'en'],
  ['zh-CN;q=0,en', 'en'],
  [';;;q=,,', 'en'],
])('a browser that asks for "%s" reads %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale)
})

test('the language switch stays on the page', () => {
  expect(switchLocale('/en/jobs/abc', 'zh-Hant')).toBe('/zh-hant/jobs/abc')
  expect(switchLocale('/zh-hant', 'en')).toBe('/en')
  expect(switchLocale('/', 'zh-Hans')).toBe('/zh-hans')
})

test('only our own prefixes are languages', () => {
  expect(localeOfPrefix('zh-hans')).toBe('zh-Hans')
  expect(localeOfPrefix('zh-Hans')).toBeUndefined()
  expect(localeOfPrefix('fr')).toBeUndefined()
})

test('the home page of a language has no slash at its end', () => {
  expect(href('zh-Hant', '/')).toBe('/zh-hant')
  expect(href('zh-Hant', '/jobs?sector=it')).toBe('/zh-hant/jobs?sector=it')
})
