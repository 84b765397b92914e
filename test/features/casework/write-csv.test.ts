import { expect, test } from 'vitest'
import { readCsv } from '#app/features/applications/csv.ts'
import { writeCsv } from '#app/features/casework/write-csv.ts'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =HYPERLINK("http://x")', '\r=1', '＝1', '\u0000=1'])(
  'a name like %j is text to a spreadsheet and no formula',
  (name) => {
    const [[cell = ''] = []] = readCsv(writeCsv([[name]])).map(({ cells }) => cells)
    expect(cell.startsWith("'")).toBe(true)
  },
)

test('ordinary names stay as they are, also with commas, quotes and Chinese', () => {
  const rows = [
    ['陳大文', 'O"Neil, Ann', 'A-1', '12.5'],
    ['Zoë', '', 'x=1', 'a@b'],
  ]
  expect(readCsv(writeCsv(rows)).map(({ cells }) => cells)).toEqual(rows)
})

test('a spreadsheet is told that the text is UTF-8', () => {
  expect(writeCsv([['a']])).toBe('\uFEFFa\r\n')
})
