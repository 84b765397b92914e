import MarkdownIt from 'markdown-it'
import { href, type Locale } from '#app/lib/locales.ts'

type Env = { locale: Locale; headings: Rendered['headings'] }
export type Rendered = { html: string; headings: { id: string; text: string }[] }

/** Addresses that a text may link to: pages of this site, places on the page, https, mail and telephone. */
const ALLOWED_LINK = /^(https:\/\/|mailto:|tel:|\/(?!\/)|#)/i

/**
 * A guide's Markdown as HTML that is safe to put on a page.
 *
 * - HTML in the text is shown as text; images are left out; a link to anything else stays text.
 * - The page has the only h1: headings begin at h2 and have ids that are the same in every language (`part-2`).
 * - A link to a page of this site stays in the reader's language; other links say that they lead away.
 */
export function renderMarkdown(source: string, locale: Locale): Rendered {
  const env: Env = { locale, headings: [] }
  return { html: markdown.render(source, env), headings: env.headings }
}

const markdown = openMarkdown()

function openMarkdown() {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image')
  md.validateLink = (url) => ALLOWED_LINK.test(url)
  md.core.ruler.push('part-ids', ({ tokens, env }) => {
    const { headings } = env as Env
    for (const [at, token] of tokens.entries()) {
      if (token.type !== 'heading_open' && token.type !== 'heading_close') continue
      if (token.tag === 'h1') token.tag = 'h2'
      if (token.type === 'heading_close' || token.tag !== 'h2') continue
      const id = `part-${headings.length + 1}`
      token.attrSet('id', id)
      headings.push({ id, text: plainText(tokens[at + 1]?.children ?? []) })
    }
  })
  md.renderer.rules.link_open = (tokens, at, options, env, self) => {
    const token = tokens[at]
    const to = String(token?.attrGet('href') ?? '')
    if (to.startsWith('/')) token?.attrSet('href', href((env as Env).locale, to))
    else if (/^https:/i.test(to)) token?.attrSet('rel', 'external noopener')
    return self.renderToken(tokens, at, options)
  }
  // A wide table scrolls inside its frame, and the keyboard reaches what scrolls.
  md.renderer.rules.table_open = () => '<table tabindex="0">\n'
  return md
}

const plainText = (children: { type: string; content: string }[]) =>
  children.map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('')
