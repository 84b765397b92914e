import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexTokens, queryTerms, toSimplified } from '#app/lib/search-tokens.ts'

/** What both databases do with tokens and terms, in a few lines: the databases themselves are tested with the jobs. */
function finds(query: string, text: string): boolean {
  const tokens = indexTokens(text).split(' ')
  const terms = queryTerms(query)
  const fits = (token: string | undefined, word: string, prefix: boolean) => (prefix ? token?.startsWith(word) : token === word)
  return (
    terms.length > 0 &&
    terms.every(({ words, prefix }) =>
      tokens.some((_, at) => words.every((word, n) => fits(tokens[at + n], word, prefix && n === words.length - 1))),
    )
  )
}

const HAN = '軟件工程師風險管理數據資料庫香港職位優才人士顧問物理治療甚麼看著乾隆後面裏面程式計算体验发展头发只隻干乾幹'
const hanText = fc.array(fc.constantFrom(...HAN), { minLength: 2, maxLength: 30 }).map((characters) => characters.join(''))
const word = fc.stringMatching(/^[A-Za-z0-9éüßñ]{1,12}$/)
const mixed = fc.array(fc.oneof(word, hanText, fc.constantFrom('C++', 'C#', '.NET', '，', '。', '\n', '軟體', '資料')), {
  minLength: 1,
  maxLength: 12,
})

describe('a text is found', () => {
  test('by each of its own words', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), (words, at) => {
        expect(finds(words[at % words.length] ?? '', words.join(', '))).toBe(true)
      }),
    )
  })

  test('by the beginning of each word', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 12 }), (one, other, length) => {
        expect(finds(other.slice(0, length), `${one} ${other}`)).toBe(true)
      }),
    )
  })

  test('by any run of its Han characters, from a single one on', () => {
    fc.assert(
      fc.property(hanText, fc.nat(), fc.integer({ min: 1, max: 8 }), (text, from, length) => {
        const characters = [...text]
        const start = from % characters.length
        const part = characters.slice(start, start + length).join('')
        expect(finds(part, text)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('by any two Han characters that stand side by side, wherever the text has other scripts', () => {
    fc.assert(
      fc.property(mixed, fc.nat(), (parts, at) => {
        const text = parts.join(' ')
        const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair ?? '')
        if (pairs.length > 0) expect(finds(pairs[at % pairs.length] ?? '', text)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('in one script by the other', () => {
    fc.assert(
      fc.property(hanText, (text) => {
        expect(finds(toSimplified(text), text)).toBe(true)
        expect(finds(text, toSimplified(text))).toBe(true)
      }),
    )
  })
})

test.each([
  ['鐘錶', '钟表匠'],
  ['钟表', '鐘錶匠'],
  ['軟體', '軟件工程師'],
  ['軟件', '软体工程师'],
  ['什么', '甚麼'],
  ['看着', '看著'],
  ['乾', '乾隆年間'],
  ['料庫', '資料庫管理'],
  ['數據庫', '資料庫管理'],
  ['優才', '优秀人才入境计划'],
  ['資訊科技', '信息技术'],
  ['c++', 'Embedded C++ developer'],
  ['C#', 'c#/.NET'],
  ['.net', 'C# and .NET'],
  ['ＷＥＢ', 'web developer'],
  ['engin', 'Data Engineers'],
  ['resume', 'Résumé'],
  ['Résumé', 'resume'],
  ['면접', '면접 준비'],
])('"%s" finds "%s"', (query, text) => expect(finds(query, text)).toBe(true))

test.each([
  ['c++', 'C developer'],
  ['工學', '工程學'],
  ['程工', '工程'],
  ['gineer', 'engineer'],
  ['data engineer', 'data analyst'],
])('"%s" does not find "%s"', (query, text) => expect(finds(query, text)).toBe(false))

test.each(['', '   ', '💼', '"', '-*()', '。，'])('%j asks for nothing', (query) => expect(queryTerms(query)).toEqual([]))

test('no more than eight terms are asked for, and none holds an operator', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
      const terms = queryTerms(query)
      expect(terms.length).toBeLessThanOrEqual(8)
      for (const { words } of terms) for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
    }),
  )
})
