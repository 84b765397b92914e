import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFileName, safeFileName } from '#app/files/file-name.ts'

const shown = (raw: string) => {
  const name = parseFileName(raw)
  return name && safeFileName(name, name.extension)
}

test.each([
  ['letter.pdf', 'letter.pdf'],
  ['../../etc/letter.PDF', 'letter.pdf'],
  ['C:\\Temp\\letter.pdf', 'letter.pdf'],
  ['let\r\nter\t.pdf', 'letter.pdf'],
  ['\u202Eletter\u2066.pdf', 'letter.pdf'],
  ['CON.pdf', 'document.pdf'],
  ['nul.tar.pdf', 'document.pdf'],
  ['..letter.pdf. ', 'letter.pdf'],
  ['a<b>"c|d?*.pdf', 'a_b__c_d__.pdf'],
  ['批准信 2026.pdf', '批准信 2026.pdf'],
  ['e\u0301cole.pdf', 'école.pdf'],
])('the name %j is shown as %s', (raw, expected) => {
  expect(shown(raw)).toBe(expected)
})

test('a long name is shortened and keeps its extension, and no character is cut in half', () => {
  const name = shown(`${'😀字'.repeat(150)}.pdf`) ?? ''
  expect([...name]).toHaveLength(120)
  expect(name.endsWith('.pdf')).toBe(true)
  expect(name).not.toMatch(/\p{Cs}/u)
})

test('no name can leave its folder, start a header line or hide its extension', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
      const name = shown(`${raw}.pdf`)
      if (name === undefined) return
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}"]|^\./u)
      expect(name.endsWith('.pdf')).toBe(true)
    }),
    { numRuns: 500 },
  )
})
