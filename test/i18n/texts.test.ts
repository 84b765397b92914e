import { expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { translator } from '#app/i18n/translate.ts'
import { zhHans } from '#app/i18n/zh-hans.ts'
import { zhHant } from '#app/i18n/zh-hant.ts'

type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  )
}

const english = new Map(leaves(en as unknown as Tree))
const others = { 'zh-Hant': zhHant, 'zh-Hans': zhHans }
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test.each(Object.entries(others))('%s uses the same parameters as the English', (_locale, strings) => {
  const wrong = leaves(strings as unknown as Tree).filter(([key, text]) => {
    const source = english.get(key)
    return source !== undefined && !key.endsWith('.one') && JSON.stringify(placeholders(text)) !== JSON.stringify(placeholders(source))
  })
  expect(wrong).toEqual([])
})

test.each(Object.entries({ en, ...others }))('%s has no empty text', (_locale, strings) => {
  expect(leaves(strings as unknown as Tree).filter(([, text]) => text.trim() === '')).toEqual([])
})

test.each(Object.entries(others))('%s leaves no English sentence untranslated', (_locale, strings) => {
  const same = leaves(strings as unknown as Tree).filter(
    ([key, text]) => english.get(key) === text && /[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(text),
  )
  expect(same).toEqual([])
})

test('English chooses the form by the number, Chinese has one form', () => {
  const forms = { nav: { unread: { one: '{count} message', other: '{count} messages' } } }
  const t = translator('en', forms)
  expect([0, 1, 2].map((count) => t.dynamic('nav.unread', { count }))).toEqual(['0 messages', '1 message', '2 messages'])
  expect(translateTo('zh-Hant')('nav.unread', { count: 1 })).toBe('1 個未讀')
})

test('a key without a text is marked, so that page tests find it', () => {
  expect(translateTo('en').dynamic('nav.nothing')).toBe('⟦nav.nothing⟧')
  expect(translateTo('en').dynamic('constructor')).toBe('⟦constructor⟧')
})
