import type { Translate } from '#app/i18n/translate.ts'
import { directionOf, REGIONAL } from '#app/lib/locales.ts'
import { dayInZone, momentTextInZone, timeInZone, zonedTime, zoneName } from '#app/lib/zoned-time.ts'
import type { MessageView } from '#app/realtime/events.ts'
import { REACTIONS } from './message.ts'

/** A conversation as one of its people takes it home. Times are on their clock; names are those that their pages show. */
export type CopyHead = {
  title: string
  kind: string
  names: Map<string, string>
  selfId: string
  zone: string
  at: Date
  t: Translate
}

/** More than the page's own: nothing in the file runs, and nothing is loaded when it is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"
const STYLE = `
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1rem; font: 1rem/1.6 system-ui, sans-serif; color: #1d2b2a; background: #fff; }
h1 { line-height: 1.25; } h2 { margin: 2rem 0 .5rem; border-bottom: 1px solid #d9cfbd; font-size: 1.1rem; }
article { margin: .75rem 0; break-inside: avoid; } .own { border-inline-start: .25rem solid #0b5d4c; padding-inline-start: .75rem; }
.words { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; } .about, blockquote, footer { color: #55625f; }
.about { margin: 0; font-size: .9rem; } blockquote { margin: .25rem 0; padding-inline-start: .75rem; border-inline-start: 2px solid #d9cfbd; font-size: .9rem; }
@media print { body { padding: 0; } }`

export function htmlHead({ title, kind, zone, at, t }: CopyHead): string {
  const { locale } = t
  return `<!doctype html>
<html lang="${REGIONAL[locale]}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(t('messaging.conversationWith', { names: title }))}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="about">${escapeHtml(t.dynamic(`messaging.kind.${kind}`))} · ${escapeHtml(t('notices.copy.made', { at: momentTextInZone(at.toISOString(), locale, zone), zone: zoneName(zone, locale, at) }))}</p>
<main>
`
}

/** One message; `day` is the day of the one before it, and a new day gets its heading. */
export function htmlMessage(message: MessageView, { names, selfId, zone, t }: CopyHead, day: string): { html: string; day: string } {
  const today = zonedTime(new Date(message.sentAt), zone).day
  const heading = today === day ? '' : `<h2>${escapeHtml(dayInZone(message.sentAt, t.locale, zone))}</h2>\n`
  const name = names.get(message.senderId) ?? t('notices.copy.somebody')
  const time = timeInZone(message.sentAt, t.locale, zone)
  const marks = message.editedAt && !message.deletedAt ? ` · ${t('messaging.edited')}` : ''
  const html = `${heading}<article id="m-${message.seq}"${message.senderId === selfId ? ' class="own"' : ''}>
<p class="about"><strong>${escapeHtml(name)}</strong> · <time datetime="${message.sentAt}">${time}</time>${escapeHtml(marks)}</p>
${contentOf(message, { names, t })}</article>
`
  return { html, day: today }
}

type Shown = Pick<CopyHead, 'names' | 't'>

function contentOf({ replyTo, body, deletedAt, attachments, reactions }: MessageView, { names, t }: Shown): string {
  if (deletedAt) return `<p class="about">${escapeHtml(t('messaging.deleted'))}</p>\n`
  const quoted = replyTo?.deleted ? t('messaging.deleted') : (replyTo?.body ?? '')
  const quote = replyTo
    ? `<blockquote>${escapeHtml(`${names.get(replyTo.senderId) ?? t('notices.copy.somebody')}: ${quoted}`)}</blockquote>\n`
    : ''
  const files = (attachments ?? []).map(
    ({ name, description }) => `<p class="about">📎 ${escapeHtml(description ? `${name} – ${description}` : name)}</p>\n`,
  )
  const given = reactions.flatMap(({ reaction, userIds }) =>
    isReaction(reaction)
      ? [`${t(`messaging.reaction.${reaction}`)} (${userIds.map((id) => names.get(id) ?? t('notices.copy.somebody')).join(', ')})`]
      : [],
  )
  const reacted = given.length > 0 ? `<p class="about">${escapeHtml(given.join(' · '))}</p>\n` : ''
  return `${quote}${body ? `<p class="words">${escapeHtml(body)}</p>\n` : ''}${files.join('')}${reacted}`
}

const isReaction = (reaction: string): reaction is (typeof REACTIONS)[number] => (REACTIONS as readonly string[]).includes(reaction)

export function htmlFoot(count: number, { t }: CopyHead): string {
  return `</main>
<footer><p>${escapeHtml(t('notices.copy.count', { count }))} ${escapeHtml(t('notices.copy.files'))}</p></footer>
</body>
</html>
`
}

export function jsonHead({ title, kind, names, zone, at, selfId }: CopyHead): string {
  const people = [...names].map(([id, name]) => ({ name, ...(id === selfId ? { self: true } : {}) }))
  const head = { format: 'praya-conversation', version: 1, madeAt: at.toISOString(), zone, title, kind, people }
  return `${JSON.stringify(head).slice(0, -1)},"messages":[`
}

/** One message for a program, behind a comma unless it is the first. Numbers say what answers what. */
export function jsonMessage(message: MessageView, { names, zone, t }: CopyHead, isFirst: boolean): string {
  const nameOf = (id: string) => names.get(id) ?? t('notices.copy.somebody')
  const { day, time } = zonedTime(new Date(message.sentAt), zone)
  const { seq, senderId, sentAt, deletedAt, editedAt, body, replyTo, reactions, attachments } = message
  const row = {
    ...{ number: seq, from: nameOf(senderId), sentAt, local: `${day} ${time}` },
    ...(deletedAt ? { deletedAt } : { text: body, ...(editedAt ? { editedAt } : {}) }),
    ...(replyTo ? { answers: replyTo.seq } : {}),
    ...(reactions.length > 0 ? { reactions: reactions.map(({ reaction, userIds }) => ({ reaction, by: userIds.map(nameOf) })) } : {}),
    ...(attachments?.length
      ? { files: attachments.map(({ name, mediaType, size, description }) => ({ name, mediaType, size, description })) }
      : {}),
  }
  return `${isFirst ? '' : ','}\n${JSON.stringify(row)}`
}

export const jsonFoot = (count: number) => `\n],"count":${count}}\n`

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char)
}
