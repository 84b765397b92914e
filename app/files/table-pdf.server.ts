import PDFDocument from 'pdfkit'
import { type Family, type Fonts, fontsFor } from './font-slices.server.ts'

export type TablePdf = {
  title: string
  lead: string
  /** Shares of the width of the paper. */
  columns: { label: string; share: number }[]
  rows: string[][]
  lang: string
  family: Family
  at: Date
}

const MARGIN = 40
const SIZE = 10
const LINE = 14
const PAD = 5
const TOKENS = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\u{20000}-\u{3ffff}]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu

type Sheet = { doc: PDFKit.PDFDocument; fonts: Fonts; table: TablePdf; widths: number[] }

/** A table on A4 across, its head on every page, its fonts inside it. Text stays text: it can be searched and copied. */
export async function writeTablePdf(table: TablePdf): Promise<Buffer> {
  const texts = [table.title, table.lead, '0123456789 /', ...table.columns.map(({ label }) => label), ...table.rows.flat()]
  const fonts = await fontsFor(texts, table.family)
  const info = { Title: table.title, Creator: 'Praya', CreationDate: table.at }
  const doc = new PDFDocument({ size: 'A4', layout: 'landscape', margin: MARGIN, bufferPages: true, lang: table.lang, info, font: '' })
  const bytes = collect(doc)
  for (const [name, file] of fonts.files) doc.registerFont(name, file)
  const whole = doc.page.width - 2 * MARGIN
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  const sheet = { doc, fonts, table, widths: table.columns.map(({ share }) => (whole * share) / shares) }
  drawAll(sheet)
  doc.end()
  return bytes
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}

function drawAll(sheet: Sheet) {
  const { doc, table } = sheet
  drawLine(sheet, table.title, MARGIN, MARGIN, 18)
  drawLine(sheet, table.lead, MARGIN, MARGIN + 26, SIZE)
  let y = drawHead(sheet, MARGIN + 50)
  for (const row of table.rows) {
    const lines = row.map((cell, at) => wrap(sheet, cell, (sheet.widths[at] ?? 0) - PAD))
    const height = Math.max(...lines.map(({ length }) => length)) * LINE + PAD
    if (y + height > doc.page.height - MARGIN - LINE) {
      doc.addPage()
      y = drawHead(sheet, MARGIN)
    }
    drawCells(sheet, lines, y)
    y += height
    rule(sheet, y - PAD / 2, 0.4)
  }
  numberPages(sheet)
}

function drawHead(sheet: Sheet, y: number): number {
  const lines = sheet.table.columns.map(({ label }, at) => wrap(sheet, label, (sheet.widths[at] ?? 0) - PAD))
  drawCells(sheet, lines, y)
  const below = y + Math.max(...lines.map(({ length }) => length)) * LINE + PAD
  rule(sheet, below - PAD / 2, 1.2)
  return below
}

function drawCells(sheet: Sheet, lines: string[][], y: number) {
  let x = MARGIN
  for (const [at, cell] of lines.entries()) {
    for (const [down, line] of cell.entries()) drawLine(sheet, line, x, y + down * LINE, SIZE)
    x += sheet.widths[at] ?? 0
  }
}

function drawLine({ doc, fonts }: Sheet, text: string, x: number, y: number, size: number) {
  let right = x
  for (const run of fonts.runs(text)) {
    doc
      .font(run.font)
      .fontSize(size)
      .text(run.text, right, y + size, { lineBreak: false, baseline: 'alphabetic' })
    right += doc.widthOfString(run.text)
  }
}

function widthOf({ doc, fonts }: Sheet, text: string): number {
  return fonts.runs(text).reduce((sum, run) => sum + doc.font(run.font).fontSize(SIZE).widthOfString(run.text), 0)
}

/** Between words, and between ideographs; what is longer than a line is broken anywhere. */
function wrap(sheet: Sheet, text: string, width: number): string[] {
  const lines = ['']
  const parts = (text.match(TOKENS) ?? []).flatMap((part) => (widthOf(sheet, part.trimEnd()) > width ? [...part] : [part]))
  for (const part of parts) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && widthOf(sheet, (line + part).trimEnd()) > width) lines.push(part.trimStart())
    else lines[lines.length - 1] = line + part
  }
  return lines
}

function rule({ doc }: Sheet, y: number, thickness: number) {
  doc
    .lineWidth(thickness)
    .moveTo(MARGIN, y)
    .lineTo(doc.page.width - MARGIN, y)
    .stroke('#555555')
}

function numberPages(sheet: Sheet) {
  const { start, count } = sheet.doc.bufferedPageRange()
  for (let at = start; at < start + count; at += 1) {
    sheet.doc.switchToPage(at)
    // Below the margin pdfkit would begin a new page.
    sheet.doc.page.margins.bottom = 0
    drawLine(sheet, `${at + 1} / ${count}`, sheet.doc.page.width - MARGIN - 30, sheet.doc.page.height - MARGIN, 9)
  }
}
