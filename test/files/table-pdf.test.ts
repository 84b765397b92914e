import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examineUpload } from '#app/files/examine.server.ts'
import { fontsFor } from '#app/files/font-slices.server.ts'
import { type TablePdf, writeTablePdf } from '#app/files/table-pdf.server.ts'

const NAMES = [
  '林美儀',
  '陳大文',
  '诸葛亮',
  '邓闫军',
  '龑嘢㗎',
  'Nguyễn Thị Hà',
  'Łukasz Müller',
  'A very long name that has no end and so must be broken somewhere in the middle of it',
]
const table = (names = NAMES): TablePdf => ({
  title: '遴選名單',
  lead: '於 2026年3月2日 製作',
  columns: [
    { label: '編號', share: 1 },
    { label: '姓名', share: 1 },
  ],
  rows: names.map((name, at) => [`QM-2026-${at}`, name]),
  lang: 'zh-HK',
  family: 'noto-sans-hk',
  at: new Date('2026-03-02T09:00:00.000Z'),
})

test('names of both scripts have fonts that draw them, and what no font has is marked and not left out', async () => {
  const fonts = await fontsFor([...NAMES, '\u{10fffd}'], 'noto-sans-hk')
  const drawn = (text: string) =>
    fonts
      .runs(text)
      .map((run) => run.text)
      .join('')
  for (const name of NAMES) {
    expect(drawn(name)).toBe(name)
    expect(fonts.runs(name).every(({ font }) => fonts.files.has(font))).toBe(true)
  }
  expect(drawn('a\u0000\u202eb')).toBe('ab')
  expect(drawn('a\u{10ffff}b')).toBe('a〓b')
})

test('the paper opens as a PDF that our own examiner finds harmless, however many pages it has', async () => {
  const bytes = await writeTablePdf(table(Array.from({ length: 80 }, (_, at) => `${NAMES[at % NAMES.length]}`)))
  const examined = await examineUpload({ name: 'panel.pdf', bytes })
  expect(examined).toMatchObject({ ok: true, file: { mediaType: 'application/pdf', pages: expect.any(Number) } })
  expect(examined.ok ? examined.file.pages : 0).toBeGreaterThan(2)
  expect(bytes.length).toBeLessThan(300_000)
})

// Where the machine has a reader of PDFs, the text that it finds is the text that was written.
test.runIf(existsSync('/usr/bin/pdftotext'))('a reader of PDFs finds every name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  const path = join(folder, 'panel.pdf')
  writeFileSync(path, await writeTablePdf(table()))
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  for (const name of NAMES.slice(0, 6)) expect(text).toContain(name.normalize('NFC'))
  rmSync(folder, { recursive: true })
})
