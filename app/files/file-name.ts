const MAX_NAME = 120
// Controls, line and paragraph separators, zero-width characters and direction overrides: what makes a name lie.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu
const FORBIDDEN = /[<>:"|?*;%]/g
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

export type FileName = { stem: string; extension: string }

/**
 * The part of an upload's name that is safe to show, without folders and unseen characters, and its extension in lower
 * case. Undefined when nothing usable is left. For showing only: what is stored is named by an id.
 */
export function parseFileName(raw: string): FileName | undefined {
  if (raw.length > 1000 || raw.includes('\0')) return undefined
  const last = raw.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const dot = clean.lastIndexOf('.')
  if (dot < 1) return undefined
  const stem = clean.slice(0, dot).trimEnd()
  const extension = clean.slice(dot + 1).toLowerCase()
  if (stem === '' || !/^[a-z0-9]{1,10}$/.test(extension)) return undefined
  return { stem: RESERVED.test(stem.split('.')[0] ?? '') ? 'document' : stem, extension }
}

/** The name to show and to offer for download, with the extension its content deserves. */
export function safeFileName(name: FileName, extension: string): string {
  const room = MAX_NAME - extension.length - 1
  return `${[...name.stem].slice(0, room).join('').trimEnd()}.${extension}`
}
