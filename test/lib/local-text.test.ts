import { describe, expect, test } from 'vitest'
import { localTextSchema } from '#app/lib/local-text.schema.ts'
import { pickText } from '#app/lib/local-text.ts'

const ALL = { en: 'Harbour', 'zh-Hant': '海港', 'zh-Hans': '海港简' }

describe('a text in several languages', () => {
  test('is read in one’s own', () => {
    expect(pickText(ALL, 'zh-Hans')).toEqual({ text: '海港简', lang: 'zh-Hans' })
  })

  test('falls back to the other Chinese before English', () => {
    expect(pickText({ en: 'Harbour', 'zh-Hant': '海港' }, 'zh-Hans')).toEqual({ text: '海港', lang: 'zh-Hant' })
    expect(pickText({ en: 'Harbour', 'zh-Hans': '海港简' }, 'zh-Hant')).toEqual({ text: '海港简', lang: 'zh-Hans' })
    expect(pickText({ en: 'Harbour' }, 'zh-Hant')).toEqual({ text: 'Harbour', lang: 'en' })
    expect(pickText({ 'zh-Hans': '海港简' }, 'en')).toEqual({ text: '海港简', lang: 'zh-Hans' })
  })

  test('is read from the JSON of a column, whatever stands there', () => {
    expect(pickText(JSON.stringify(ALL), 'en').text).toBe('Harbour')
    for (const json of ['', '{', 'null', '[]', '"Harbour"', '{"en":7,"fr":"Port"}', '{"__proto__":{"en":"x"}}'])
      expect(pickText(json, 'en')).toEqual({ text: '', lang: 'en' })
  })

  test('has at least one language when it is written', () => {
    const schema = localTextSchema(10)
    expect(schema.safeParse({ 'zh-Hant': ' 海港 ' }).data).toEqual({ 'zh-Hant': '海港' })
    expect(schema.safeParse({}).success).toBe(false)
    expect(schema.safeParse({ en: '   ' }).success).toBe(false)
    expect(schema.safeParse({ en: 'x'.repeat(11) }).success).toBe(false)
  })
})
