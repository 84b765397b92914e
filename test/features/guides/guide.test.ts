import { expect, test } from 'vitest'
import { chooseText, savedText } from '#app/features/guides/guide.ts'
import type { Locale } from '#app/lib/locales.ts'

const text = (locale: Locale, revision = 1, sourceRevision = 1) => ({ locale, title: `in ${locale}`, revision, sourceRevision })

test('a reader gets their own language when it is there', () => {
  const texts = [text('en'), text('zh-Hant'), text('zh-Hans')]
  for (const locale of ['en', 'zh-Hant', 'zh-Hans'] as const)
    expect(chooseText(texts, locale)).toEqual({ text: text(locale), missing: false, outdated: false })
})

test('a reader of one Chinese script gets the other before English, and is told', () => {
  expect(chooseText([text('en'), text('zh-Hant')], 'zh-Hans')).toMatchObject({ text: { locale: 'zh-Hant' }, missing: true })
  expect(chooseText([text('en'), text('zh-Hans')], 'zh-Hant')).toMatchObject({ text: { locale: 'zh-Hans' }, missing: true })
  expect(chooseText([text('en')], 'zh-Hans')).toMatchObject({ text: { locale: 'en' }, missing: true })
})

test('a reader of English gets Chinese when there is nothing else', () => {
  expect(chooseText([text('zh-Hans')], 'en')).toMatchObject({ text: { locale: 'zh-Hans' }, missing: true, outdated: false })
  expect(chooseText([], 'en')).toBeUndefined()
})

test('a translation is outdated as soon as the English has a later revision than it was made from', () => {
  expect(chooseText([text('en', 3), text('zh-Hant', 9, 2)], 'zh-Hant')?.outdated).toBe(true)
  expect(chooseText([text('en', 3), text('zh-Hant', 1, 3)], 'zh-Hant')?.outdated).toBe(false)
})

test('a fallback can be outdated too; the English never is', () => {
  expect(chooseText([text('en', 3), text('zh-Hant', 1, 2)], 'zh-Hans')).toMatchObject({ missing: true, outdated: true })
  expect(chooseText([text('en', 3, 1)], 'en')?.outdated).toBe(false)
})

const words = { locale: 'zh-Hant' as const, title: 't', summary: 's', body: 'b', updatedAt: 'today' }

test('an edit is the next revision; a translation is tied to the English of the day', () => {
  const own = { ...words, updatedAt: 'before', revision: 1, sourceRevision: 1 }
  expect(savedText(own, { ...words, body: 'other' }, 4)).toMatchObject({ revision: 2, sourceRevision: 4, updatedAt: 'today' })
  expect(savedText(own, words, 4)).toMatchObject({ revision: 1, sourceRevision: 4, updatedAt: 'before' })
  expect(savedText(undefined, words, 0)).toMatchObject({ revision: 1, sourceRevision: 0 })
})

test('the English is its own source', () => {
  expect(savedText(undefined, { ...words, locale: 'en' }, 0)).toMatchObject({ revision: 1, sourceRevision: 1 })
  const own = { ...words, locale: 'en' as const, revision: 4, sourceRevision: 4 }
  expect(savedText(own, { ...words, locale: 'en', title: 'other' }, 4)).toMatchObject({ revision: 5, sourceRevision: 5 })
})
