export type MailPart = { start: number; text: string; to: string | null }

/** Cuts a mail's text into words and addresses of this site; addresses of others stay words. */
export function linkParts(text: string, origin: string): MailPart[] {
  const parts: MailPart[] = []
  let end = 0
  for (const { 0: address, index } of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    if (!address.startsWith(`${origin}/`)) continue
    if (index > end) parts.push({ start: end, text: text.slice(end, index), to: null })
    parts.push({ start: index, text: address, to: address.slice(origin.length) })
    end = index + address.length
  }
  if (end < text.length) parts.push({ start: end, text: text.slice(end), to: null })
  return parts
}
