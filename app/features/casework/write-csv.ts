/**
 * Rows as comma-separated text for a spreadsheet: a byte order mark, so that Chinese is read as what it is, and an
 * apostrophe before anything that a spreadsheet would run as a formula. People choose their own names.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** Full-width signs are formulas too to some programs; blanks before a sign do not disarm it. */
const FORMULA = /^[\s\u0000]*[=+\-@＝＋－＠]|^[\t\r\n]/

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
