import { expect, test } from 'vitest'
import { renderMarkdown } from '#app/features/guides/render-markdown.server.ts'

const html = (source: string) => renderMarkdown(source, 'en').html

test('HTML in a text is shown as text', () => {
  expect(html('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n')
  expect(html('Hello <img src=x onerror=alert(1)>')).not.toContain('<img')
  expect(html('`<b>`')).toContain('<code>&lt;b&gt;</code>')
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//elsewhere.example',
  'http://plain.example',
  'java&#115;cript:alert(1)',
])('a link to %s stays text', (address) => {
  expect(html(`[open](${address})`)).not.toContain('<a')
})

test('nothing breaks out of an attribute', () => {
  expect(html('[a](https://a.example/"onmouseover="x)')).not.toMatch(/ onmouseover=/)
  expect(html('[a](https://a.example "t\\" onmouseover=\\"x")')).not.toMatch(/" onmouseover=/)
})

test('a link to this site stays in the reader’s language, another says that it leads away', () => {
  expect(renderMarkdown('[join](/programmes)', 'zh-Hant').html).toContain('<a href="/zh-hant/programmes">')
  expect(html('[ImmD](https://www.immd.gov.hk/eng/)')).toContain('<a href="https://www.immd.gov.hk/eng/" rel="external noopener">')
  expect(html('[call](tel:999)')).toContain('<a href="tel:999">')
})

test('images are left out, so that a text loads nothing from elsewhere', () => {
  expect(html('![x](https://a.example/x.png)')).not.toContain('<img')
})

test('headings begin below the title of the page and have the same ids in every language', () => {
  const { html, headings } = renderMarkdown('# 第一\n\nx\n\n## Second **bold**\n\n### detail\n', 'en')
  expect(html).toContain('<h2 id="part-1">第一</h2>')
  expect(html).toContain('<h2 id="part-2">')
  expect(html).toContain('<h3>detail</h3>')
  expect(html).not.toContain('<h1')
  expect(headings).toEqual([
    { id: 'part-1', text: '第一' },
    { id: 'part-2', text: 'Second bold' },
  ])
})

test('each text starts with its own headings', () => {
  renderMarkdown('## One\n## Two', 'en')
  expect(renderMarkdown('## Alone', 'en').headings).toEqual([{ id: 'part-1', text: 'Alone' }])
})
