export type CsvRow = { line: number; cells: string[]; text: string }

/**
 * Reads comma-separated text as Excel and people write it: quotes with commas, line breaks and doubled quotes inside,
 * any line ending, a byte order mark, tabs or semicolons instead of commas. `line` counts from 1; empty lines are left out.
 */
export function readCsv(source: string): CsvRow[] {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    const row = readRow(text, at, separator)
    const written = text.slice(at, row.end)
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells, text: written })
    line += written.split('\n').length
    at = row.end + 1
  }
  return rows
}

/** What the first line uses; copied from a spreadsheet, that is a tab. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))
  return ['\t', ',', ';'].find((sign) => first.includes(sign)) ?? ','
}

function readRow(text: string, start: number, separator: string): { cells: string[]; end: number } {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at, separator) : readPlain(text, at, separator)
    cells.push(cell.value)
    at = cell.end
    if (text[at] !== separator) return { cells, end: at }
    at += 1
  }
}

function readPlain(text: string, start: number, separator: string) {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1
  return { value: text.slice(start, end), end }
}

/** A quote that is never closed ends with its line, so that one slip does not swallow the list. */
function readQuoted(text: string, start: number, separator: string) {
  let value = ''
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at]
    else if (text[at + 1] === '"') value += text[++at]
    else return afterQuote(text, at + 1, { value, separator })
  }
  const lineEnd = text.indexOf('\n', start)
  const end = lineEnd < 0 ? text.length : lineEnd
  return { value: text.slice(start + 1, end), end }
}

/** Blanks between a closing quote and the next separator are dropped; anything else was meant. */
function afterQuote(text: string, start: number, { value, separator }: { value: string; separator: string }) {
  const rest = readPlain(text, start, separator)
  return { value: value + rest.value.trimEnd(), end: rest.end }
}

/** The text of a file as spreadsheets save it: UTF-8, or UTF-16 with its mark. Undefined for anything else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const mark = `${bytes[0]},${bytes[1]}`
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
