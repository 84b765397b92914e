import { directionOf, type Locale, REGIONAL } from '#app/lib/locales.ts'

export type EmailPage = {
  locale: Locale
  heading: string
  paragraphs: string[]
  button?: { label: string; url: string }
  footer: string
}

const PAPER = '#FBF7EF'
const SURFACE = '#FFFFFF'
const INK = '#1D2B2A'
const MUTED = '#55625F'
const FERRY = '#0B5D4C'
const LINE = '#D9CFBD'

const SANS: Record<Locale, string> = {
  en: "'Atkinson Hyperlegible Next', 'Segoe UI', Helvetica, Arial, sans-serif",
  'zh-Hant': "'PingFang HK', 'Microsoft JhengHei', 'Noto Sans HK', 'Noto Sans CJK HK', sans-serif",
  'zh-Hans': "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
}
const SERIF: Record<Locale, string> = { ...SANS, en: "Fraunces, Georgia, 'Times New Roman', serif" }

/**
 * A mail in the product's look, as plain text and as HTML with inline styles only, which is what mail readers keep.
 * Everything given is plain text and is escaped. The button's address must be http or https.
 */
export function emailPage(page: EmailPage): { text: string; html: string } {
  if (page.button && !/^https?:\/\/[^\s<>"]+$/.test(page.button.url)) throw new Error('A mail may link to http and https addresses only.')
  return { text: textOf(page), html: htmlOf(page) }
}

function textOf({ heading, paragraphs, button, footer }: EmailPage): string {
  const link = button ? [`${button.label}\n${button.url}`] : []
  return `${[heading, ...paragraphs, ...link, `-- \n${footer}`].join('\n\n')}\n`
}

function htmlOf(page: EmailPage): string {
  const { locale, heading, paragraphs, button, footer } = page
  const font = `font-family: ${SANS[locale]};`
  return `<!doctype html>
<html lang="${REGIONAL[locale]}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(heading)}</title>
</head>
<body style="margin: 0; padding: 0; background-color: ${PAPER}; color: ${INK};">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background-color: ${PAPER};"><tr><td align="center" style="padding: 24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width: 560px; background-color: ${SURFACE}; border: 1px solid ${LINE}; border-radius: 12px;"><tr><td lang="${REGIONAL[locale]}" style="padding: 32px 24px; ${font} font-size: 17px; line-height: 1.6; color: ${INK}; text-align: start;">
<p style="margin: 0 0 24px; ${font} font-size: 17px; font-weight: 700; color: ${FERRY};">Praya</p>
<h1 style="margin: 0 0 16px; font-family: ${SERIF[locale]}; font-size: 26px; line-height: 1.3; font-weight: 600; color: ${INK};">${escapeHtml(heading)}</h1>
${paragraphs.map(paragraphOf).join('\n')}
${button ? buttonOf(button) : ''}
<p style="margin: 32px 0 0; padding: 16px 0 0; border-top: 1px solid ${LINE}; font-size: 15px; color: ${MUTED};">${escapeLines(footer)}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`
}

const paragraphOf = (text: string) => `<p style="margin: 0 0 16px; overflow-wrap: break-word;">${escapeLines(text)}</p>`

/** The address is also written out: some readers show no links, and people like to see where a link goes. */
function buttonOf({ label, url }: { label: string; url: string }): string {
  const address = escapeHtml(url)
  return `<p style="margin: 24px 0 16px;"><a href="${address}" style="display: inline-block; padding: 12px 24px; background-color: ${FERRY}; color: #FFFFFF; border-radius: 8px; font-weight: 700; text-decoration: none;">${escapeHtml(label)}</a></p>
<p style="margin: 0 0 16px; font-size: 15px; color: ${MUTED}; overflow-wrap: anywhere; word-break: break-word;">${address}</p>`
}

const escapeLines = (text: string) => escapeHtml(text).replace(/\r?\n/g, '<br>')

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char).replace(/[\0\p{Cs}]/gu, '')
}
