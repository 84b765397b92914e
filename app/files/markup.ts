/** A page of the web, written where a picture should be. Short tags are left out: they occur by chance in compressed bytes. */
const LONG_TAGS = /<(?:!doctype|html|head|body|script|iframe|object|embed|\?php)\b|javascript:/i
const TAGS = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|img|\?php)\b|javascript:/i

/** For bytes that are no picture. */
export const holdsMarkup = (text: string) => TAGS.test(text)
/** For the bytes of a whole picture. */
export const holdsMarkupAnywhere = (bytes: Uint8Array) =>
  LONG_TAGS.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
