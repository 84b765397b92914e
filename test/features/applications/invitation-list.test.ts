import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText, readCsv } from '#app/features/applications/csv.ts'
import { readInvitationList } from '#app/features/applications/invitation-list.ts'

const read = (text: string) => readInvitationList(text, { today: '2026-03-02', ownEmail: 'Rosa@office.test' })
const GOOD = 'Amal Khan,amal@example.test,QMAS-0001,2026-01-15,general'

describe('comma-separated text', () => {
  test('quotes hold commas, line breaks and doubled quotes', () => {
    expect(readCsv('"Chan, Tai Man","a ""b""",\n"two\nlines",x\n').map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['Chan, Tai Man', 'a "b"', '']],
      [2, ['two\nlines', 'x']],
    ])
  })

  test('a byte order mark, any line ending, empty lines and lines of commas are no rows', () => {
    expect(readCsv('\uFEFFa,b\r\n\r\n,,\r\rc,d').map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [5, ['c', 'd']],
    ])
  })

  test('tabs and semicolons separate too, as spreadsheets copy them', () => {
    expect(readCsv('a, b\tc;d')[0]?.cells).toEqual(['a, b', 'c;d'])
    expect(readCsv('a;b')[0]?.cells).toEqual(['a', 'b'])
  })

  test('a quote that is never closed ends with its line', () => {
    expect(readCsv('"open,1\nnext,2').map(({ cells }) => cells)).toEqual([['open,1'], ['next', '2']])
  })

  test('files are read in the encodings that spreadsheets write, and in no other', () => {
    const text = 'Chan 大文,x'
    const utf16 = (order: 'le' | 'be') => {
      const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
      return order === 'le' ? bytes : bytes.swap16()
    }
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16('le'), utf16('be')])
      expect(readCsv(decodeText(bytes) ?? '')[0]?.cells).toEqual(['Chan 大文', 'x'])
    const big5 = Uint8Array.of(0xa4, 0x6a, 0x2c, 0x78)
    const binary = Uint8Array.of(0x41, 0x00, 0x42)
    expect([decodeText(big5), decodeText(binary)]).toEqual([undefined, undefined])
  })

  test('it ends for every text, and numbers lines within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '\t', ';', 'a', ' '), maxLength: 40 }), (text) => {
        const last = text.replace(/\r\n?/g, '\n').split('\n').length
        return readCsv(text).every(({ line }) => line >= 1 && line <= last)
      }),
    )
  })
})

describe('a list of invited people', () => {
  test('a good line is taken; addresses are put into lower case and the route may be left out', () => {
    expect(read('Amal  Khan , AMAL@Example.test , QMAS-0001 , 2026-01-15')).toEqual({
      people: [{ name: 'Amal Khan', email: 'amal@example.test', reference: 'QMAS-0001', approvedOn: '2026-01-15', route: 'general' }],
      bad: [],
      tooLong: false,
    })
  })

  test('a first line with names of columns changes their order', () => {
    const list = read('E-mail,Name,Route,Approved on,Reference\namal@example.test,Amal,achievement,2026-01-15,QMAS-0001')
    expect(list.people).toEqual([
      { name: 'Amal', email: 'amal@example.test', reference: 'QMAS-0001', approvedOn: '2026-01-15', route: 'achievement' },
    ])
  })

  test('each bad line is reported with its number and every reason, and the good ones stay', () => {
    const list = read(
      [GOOD, 'Ben,not-an-address,short,2026-02-30,other', 'only a name', 'Cy,cy@example.test,QMAS-0003,2027-01-01'].join('\n'),
    )
    expect(list.people.map(({ name }) => name)).toEqual(['Amal Khan'])
    expect(list.bad.map(({ line, problems }) => [line, problems])).toEqual([
      [2, ['errors.email', 'applications.error.reference', 'applications.list.problem.day', 'applications.list.problem.route']],
      [3, ['applications.list.problem.tooFewColumns']],
      [4, ['applications.error.futureDay']],
    ])
  })

  test('the second line with an address is refused, also when the first was bad', () => {
    expect(read(`${GOOD}\n${GOOD.toUpperCase()}`).bad.map(({ problems }) => problems)).toEqual([['applications.list.problem.twice']])
    expect(read(`X,amal@example.test,bad,2026-01-15\n${GOOD}`).people).toEqual([])
  })

  test('nobody invites themselves', () => {
    expect(read('Rosa,rosa@OFFICE.test,QMAS-0001,2026-01-15').bad[0]?.problems).toEqual(['applications.list.problem.yourself'])
  })

  test.each(['', 'www.win-money.test', 'x'.repeat(81), 'http://a.test', '<b>Amal</b>'])(
    'the name %j is refused, as it stands in a mail',
    (name) => {
      expect(read(`${name},amal@example.test,QMAS-0001,2026-01-15`).bad[0]?.problems).toEqual(['applications.list.problem.name'])
    },
  )

  test('five hundred lines are read, and one more is too long', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `Amal,a${i}@example.test,QMAS-0001,2026-01-15`).join('\n')
    expect(read(lines(500))).toMatchObject({ tooLong: false })
    expect(read(lines(501)).tooLong).toBe(true)
    expect(read(lines(501)).people).toHaveLength(500)
  })
})
