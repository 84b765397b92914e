import { hostAsShown } from './link-host.ts'

/** A piece of a message. The `text` of all pieces, one after the other, is the message. */
export type Part = { kind: 'text'; text: string } | LinkPart
/**
 * A web address as it was written. `host` is where it really leads, `before` and `after` stand around it; what somebody
 * wrote before an @ to look like a host stands in `before`.
 */
export type LinkPart = { kind: 'link'; text: string; href: string; before: string; host: string; after: string }

const START = /(?<![\p{Script=Latin}\p{N}_@.-])(?:https?:\/\/|www\.)/giu
// Chinese is written without blanks: an address ends where it begins, except in a part of a host that is Chinese itself.
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}'
const LABEL = `(?:[${CJK}][${CJK}\\p{N}-]*|(?:(?![${CJK}])[\\p{L}\\p{M}\\p{N}_-])+)`
const USER = "(?:[\\w.~!$&'()*+,;=:%-]*@)*"
const HOST = new RegExp(`^(${USER})(\\[[0-9a-f:.]+\\]|${LABEL}(?:\\.${LABEL})*)(:\\d{1,5})?`, 'iu')
const REST = /^[/?#][!#-;=?-[\]_a-z~]*/i
const MOST = 2000

/** Splits a message into text and web addresses, http and https only. Nothing of the message is lost or changed. */
export function splitLinks(body: string): Part[] {
  const parts: Part[] = []
  let done = 0
  for (const { index } of body.matchAll(START)) {
    if (index < done) continue
    const link = linkAt(body.slice(index, index + MOST))
    if (!link) continue
    if (index > done) parts.push({ kind: 'text', text: body.slice(done, index) })
    parts.push(link)
    done = index + link.text.length
  }
  if (done < body.length) parts.push({ kind: 'text', text: body.slice(done) })
  return parts
}

/** The address with which the text begins, or null when it leads nowhere. */
function linkAt(text: string): LinkPart | null {
  const scheme = /^https?:\/\//i.exec(text)?.[0] ?? ''
  const [authority = '', user = '', name = '', port = ''] = HOST.exec(text.slice(scheme.length)) ?? []
  if (name === '') return null
  const rest = trimEnd(REST.exec(text.slice(scheme.length + authority.length))?.[0] ?? '')
  const written = scheme + authority + rest
  const url = toUrl(scheme ? written : `https://${written}`)
  if (!url || !/[.:]/.test(url.hostname)) return null
  // What stands before an @ is told to nobody.
  Object.assign(url, { username: '', password: '' })
  return { kind: 'link', text: written, href: url.href, before: scheme + user, host: hostAsShown(name, url.hostname), after: port + rest }
}

function toUrl(text: string): URL | null {
  try {
    const url = new URL(text)
    return /^https?:$/.test(url.protocol) ? url : null
  } catch {
    return null
  }
}

/** Punctuation at the end belongs to the sentence; a bracket does when it was opened outside of the address. */
function trimEnd(rest: string): string {
  const last = rest.at(-1) ?? ''
  const opened = { ')': '(', ']': '[' }[last]
  const isSentence = /[.,;:!?'*_~]/.test(last) || (opened && count(rest, last) > count(rest, opened))
  return isSentence ? trimEnd(rest.slice(0, -1)) : rest
}

const count = (text: string, char: string) => text.split(char).length - 1

/** Whether an address leads to another host than ours. */
export const leadsOutside = (href: string, ownOrigin: string) => new URL(href).origin !== ownOrigin
