import { expect, test } from 'vitest'
import { STOPS } from '#app/features/guides/guide.ts'
import { listGuides, readGuide } from '#app/features/guides/read-guides.server.ts'
import { renderMarkdown } from '#app/features/guides/render-markdown.server.ts'
import { LOCALES } from '#app/lib/locales.ts'
import { ALL_GUIDES } from '#db/seed/guides/all-guides.ts'
import { seedGuides } from '#db/seed/guides/seed-guides.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator } from '#test/support/factories.ts'

const texts = ALL_GUIDES.flatMap(({ slug, texts }) => LOCALES.map((locale) => ({ slug, locale, ...texts[locale] })))
const headings = (body: string) => [...body.matchAll(/^## /gm)].length
const linksOf = (body: string) => [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to)

test('every guide is read in three languages, up to date, and stands at its stop', async () => {
  const { ctx } = await testContext()
  await seedGuides(ctx, await givenAdministrator(ctx, 'ada'))
  for (const locale of LOCALES) {
    const guides = await listGuides(ctx, locale)
    expect(guides).toHaveLength(ALL_GUIDES.length)
    expect(guides.filter(({ lang, missing, outdated }) => lang !== locale || missing || outdated)).toEqual([])
    expect(new Set(guides.map(({ stop }) => stop))).toEqual(new Set(STOPS))
  }
})

test('a second seeding changes no revision and publishes nothing again', async () => {
  const { ctx } = await testContext()
  const ada = await givenAdministrator(ctx, 'ada')
  await seedGuides(ctx, ada)
  await seedGuides(ctx, ada)
  const later = await ctx.db.selectFrom('guideTexts').select('guideId').where('revision', '>', 1).execute()
  expect(later).toEqual([])
  expect(await ctx.db.selectFrom('guides').select('id').execute()).toHaveLength(ALL_GUIDES.length)
})

test.each(ALL_GUIDES.map(({ slug, texts }) => [slug, texts] as const))(
  '%s has the same parts and links in every language',
  (_slug, texts) => {
    for (const locale of LOCALES) {
      expect(headings(texts[locale].body)).toBe(headings(texts.en.body))
      expect(linksOf(texts[locale].body).sort()).toEqual(linksOf(texts.en.body).sort())
    }
  },
)

test('every link from one guide to another leads to a guide, and every address is allowed', () => {
  const slugs = new Set(ALL_GUIDES.map(({ slug }) => slug))
  for (const { body } of texts) {
    for (const to of linksOf(body)) if (to.startsWith('/guides/')) expect(slugs).toContain(to.slice('/guides/'.length))
    expect(renderMarkdown(body, 'en').html.match(/<a /g)?.length ?? 0).toBe(linksOf(body).length)
  }
})

test.each(texts.map((text) => [`${text.slug} in ${text.locale}`, text] as const))(
  '%s renders its emphasis and can be read in a few minutes',
  (_name, { body, locale }) => {
    const { html } = renderMarkdown(body, locale)
    expect(html).not.toContain('**')
    const length = locale === 'en' ? body.split(/\s+/).length : [...body.matchAll(/\p{Script=Han}/gu)].length
    expect(length).toBeGreaterThan(locale === 'en' ? 230 : 380)
    expect(length).toBeLessThan(locale === 'en' ? 500 : 900)
  },
)

/** Characters that exist in one script only, common enough that a mixed text shows them. */
const SIMPLIFIED_ONLY = /[们这说时对开关门问间报网过还进运长东车见贝页风飞马鱼鸟龙书发]/u
const TRADITIONAL_ONLY = /[們這說時對開關門問間報網過還進運長東車見貝頁風飛馬魚鳥龍書發]/u

test('no Chinese text mixes the two scripts', () => {
  const mixed = texts.filter(({ locale, title, summary, body }) => {
    const wrong = locale === 'zh-Hant' ? SIMPLIFIED_ONLY : TRADITIONAL_ONLY
    return locale !== 'en' && wrong.test(title + summary + body)
  })
  expect(mixed.map(({ slug, locale }) => `${slug} ${locale}`)).toEqual([])
})

test('what was not compared with an official text says so at the top', () => {
  for (const { sourceUrl, texts } of ALL_GUIDES) {
    if (sourceUrl) continue
    for (const [locale, said] of [
      ['en', 'general information'],
      ['zh-Hant', '一般資料'],
      ['zh-Hans', '一般信息'],
    ] as const)
      expect(texts[locale].body.slice(0, 400)).toContain(said)
  }
})

test('a guide shows its official source and the day it was compared', async () => {
  const { ctx } = await testContext()
  await seedGuides(ctx, await givenAdministrator(ctx, 'ada'))
  const guide = await readGuide(ctx, null, { slug: 'your-stay', locale: 'zh-Hant' })
  expect(guide).toMatchObject({ checkedOn: '2026-01-20', sourceUrl: expect.stringContaining('immd.gov.hk') })
})
