/** Bytes that come in pieces, and where in them we are. `fill` brings the next piece; false at the end. */
export type JsonBytes = { data: Uint8Array; at: number; length: number; fill: () => boolean }

export const END = -1
const [SPACE, TAB, LINE, RETURN] = [32, 9, 10, 13]
const [ZERO, NINE, MINUS] = [48, 57, 45]

/** The next byte that is not white space, not yet taken; END when there is none. */
export function peek(bytes: JsonBytes): number {
  for (;;) {
    if (bytes.at === bytes.length && !bytes.fill()) return END
    const byte = bytes.data[bytes.at] as number
    if (byte !== SPACE && byte !== LINE && byte !== RETURN && byte !== TAB) return byte
    bytes.at += 1
  }
}

/** Takes this character, or says that another one stands there. */
export function take(bytes: JsonBytes, character: string): boolean {
  if (peek(bytes) !== character.charCodeAt(0)) return false
  bytes.at += 1
  return true
}

/** The number that stands here; NaN when it is none by the rules of JSON. */
export function takeNumber(bytes: JsonBytes): number {
  const first = peek(bytes)
  let value = 0
  let digits = 0
  for (;;) {
    if (bytes.at === bytes.length && !bytes.fill()) break
    const byte = bytes.data[bytes.at] as number
    if (byte < ZERO || byte > NINE) break
    value = value * 10 + byte - ZERO
    digits += 1
    bytes.at += 1
  }
  const after = bytes.at < bytes.length ? (bytes.data[bytes.at] as number) : END
  // A point, an exponent or a sign is rare, so it may be slow.
  if (after === MINUS || after === 46 || after === 101 || after === 69) return slowNumber(bytes, digits > 0 ? String(value) : '')
  if (digits === 0 || (first === ZERO && digits > 1)) return Number.NaN
  return value
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/

function slowNumber(bytes: JsonBytes, begun: string): number {
  let text = begun
  while (bytes.at < bytes.length || bytes.fill()) {
    const character = String.fromCharCode(bytes.data[bytes.at] as number)
    if (!/[-+.eE\d]/.test(character) || text.length > 40) break
    text += character
    bytes.at += 1
  }
  return NUMBER.test(text) ? Number(text) : Number.NaN
}

/** The short name that stands here, without escapes; undefined when there is none. */
export function takeName(bytes: JsonBytes): string | undefined {
  if (!take(bytes, '"')) return undefined
  let name = ''
  while (bytes.at < bytes.length || bytes.fill()) {
    const character = String.fromCharCode(bytes.data[bytes.at] as number)
    bytes.at += 1
    if (character === '"') return name
    if (name.length === 40 || character === '\\') return undefined
    name += character
  }
  return undefined
}
