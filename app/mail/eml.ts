/** Reads back the mails which the folder mailer wrote. Not a reader for mail in general. */
export type ReadMail = { to: string; subject: string; at: string | null; text: string; html: string; calendar: string }

export function parseMail(source: string): ReadMail {
  const { headers, body } = splitPart(source)
  const parts = partsOf(headers, body)
  return {
    to: headers.get('to') ?? '',
    subject: decodeWords(headers.get('subject') ?? ''),
    at: isoOf(headers.get('date')),
    text: contentOf(parts, 'text/plain'),
    html: contentOf(parts, 'text/html'),
    calendar: contentOf(parts, 'text/calendar'),
  }
}

type Part = { headers: Map<string, string>; body: string }

function splitPart(source: string): Part {
  const [head = '', ...rest] = source.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: rest.join('\r\n\r\n') }
}

function partsOf(headers: Map<string, string>, body: string): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(headers.get('content-type') ?? '')?.[1]
  if (!boundary) return []
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => splitPart(part.replace(/^\r\n/, '')))
    .flatMap((part) => (part.headers.get('content-type')?.startsWith('multipart/') ? partsOf(part.headers, part.body) : part))
}

function contentOf(parts: Part[], type: string): string {
  const part = parts.find(({ headers }) => headers.get('content-type')?.startsWith(type))
  return part ? Buffer.from(part.body, 'base64').toString('utf8') : ''
}

/** RFC 2047: `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`. White space between two encoded words means nothing. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, data: string) =>
      kind.toLowerCase() === 'b' ? fromBase64(data) : fromQuoted(data),
    )
}

const fromBase64 = (data: string) => Buffer.from(data, 'base64').toString('utf8')

function fromQuoted(data: string): string {
  const bytes = data.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

function isoOf(date: string | undefined): string | null {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
