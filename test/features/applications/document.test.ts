import { describe, expect, test } from 'vitest'
import { documentHeaders, fileNameParameters } from '#app/files/document-headers.ts'
import { cutPage, readCursor, writeCursor } from '#app/lib/keyset.ts'

describe('the headers of a document', () => {
  const headers = (mediaType: string) => documentHeaders({ fileName: 'letter.pdf', mediaType, size: 12 })

  test('a picture is shown, a PDF is saved', () => {
    expect(headers('image/png')['Content-Disposition']).toMatch(/^inline;/)
    expect(headers('application/pdf')['Content-Disposition']).toMatch(/^attachment;/)
  })

  test('it runs nothing, is not guessed at and is kept nowhere', () => {
    expect(headers('application/pdf')).toMatchObject({
      'Content-Type': 'application/pdf',
      'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    })
  })

  test.each([
    ['letter.pdf', `filename="letter.pdf"; filename*=UTF-8''letter.pdf`],
    ['批准信 1.pdf', `filename="___ 1.pdf"; filename*=UTF-8''%E6%89%B9%E5%87%86%E4%BF%A1%201.pdf`],
    [`a"b\r\nX: y.pdf`, `filename="a_b__X_ y.pdf"; filename*=UTF-8''a%22b%0D%0AX%3A%20y.pdf`],
    [`it's (1)*!.png`, `filename="it_s (1)__.png"; filename*=UTF-8''it%27s%20%281%29%2A%21.png`],
    ['half \ud83d.png', `filename="half _.png"; filename*=UTF-8''half%20_.png`],
  ])('the name %j cannot break out of its header', (name, parameters) => {
    expect(fileNameParameters(name)).toBe(parameters)
  })
})

describe('a page of a list', () => {
  test('a cursor comes back as it was written, and anything else is none', () => {
    const cursor = { at: '2026-03-02T09:00:00.000Z', id: '0195-ab' }
    expect(readCursor(writeCursor(cursor))).toEqual(cursor)
    for (const odd of ['', 'x', '2026~', "2026-03-02T09:00:00.000Z~a'b", null, undefined]) expect(readCursor(odd)).toBeUndefined()
  })

  test('the next page begins after the last row that is shown', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ at: '2026-03-02T09:00:00.000Z', id }))
    expect(cutPage(rows, 2, (row) => row)).toEqual({ rows: rows.slice(0, 2), next: '2026-03-02T09:00:00.000Z~b' })
    expect(cutPage(rows, 3, (row) => row).next).toBeNull()
  })
})
