import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { GuideInput } from '#app/features/guides/guide.schema.ts'
import { publishGuide } from '#app/features/guides/publish-guide.server.ts'
import { putGuide } from '#app/features/guides/put-guide.server.ts'
import { listGuides, readGuide } from '#app/features/guides/read-guides.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator, givenMigrant, givenOfficer } from '#test/support/factories.ts'

const ENGLISH: GuideInput = {
  slug: 'first-weeks',
  stop: 'arrive',
  position: 1,
  minutes: 3,
  sourceNames: { en: 'Immigration Department', 'zh-Hant': '入境事務處' },
  sourceUrl: 'https://www.immd.gov.hk/',
  checkedOn: '2026-01-20',
  locale: 'en',
  title: 'Your first weeks',
  summary: 'What to do first.',
  body: '## HKID\n\nRegister within 30 days.',
}
const CHINESE: GuideInput = { ...ENGLISH, locale: 'zh-Hant', title: '頭幾星期', summary: '先做甚麼。', body: '## 身份證\n\n30 日內登記。' }

async function givenGuide(ctx: Ctx): Promise<Actor> {
  const ada = await givenAdministrator(ctx, 'ada')
  await putGuide(ctx, ada, ENGLISH)
  await putGuide(ctx, ada, CHINESE)
  await publishGuide(ctx, ada, { slug: 'first-weeks' })
  return ada
}

test('a guide is read in the reader’s language with its source, and as HTML', async () => {
  const { ctx } = await testContext()
  await givenGuide(ctx)
  const view = await readGuide(ctx, null, { slug: 'first-weeks', locale: 'zh-Hant' })
  expect(view).toMatchObject({
    title: '頭幾星期',
    lang: 'zh-Hant',
    missing: false,
    outdated: false,
    source: { text: '入境事務處', lang: 'zh-Hant' },
    checkedOn: '2026-01-20',
  })
  expect(view.html).toContain('<h2 id="part-1">身份證</h2>')
})

test('after an edit of the English its translation is marked until somebody saves it again', async () => {
  const { ctx } = await testContext()
  const ada = await givenGuide(ctx)
  const outdated = async () => (await readGuide(ctx, null, { slug: 'first-weeks', locale: 'zh-Hant' })).outdated
  await putGuide(ctx, ada, { ...ENGLISH, body: '## HKID\n\nRegister soon.' })
  expect(await outdated()).toBe(true)
  expect((await listGuides(ctx, 'zh-Hant'))[0]?.outdated).toBe(true)
  await putGuide(ctx, ada, CHINESE)
  expect(await outdated()).toBe(false)
})

test('the same text again is no new revision', async () => {
  const { ctx } = await testContext()
  const ada = await givenGuide(ctx)
  await putGuide(ctx, ada, ENGLISH)
  const revisions = await ctx.db.selectFrom('guideTexts').select(['locale', 'revision', 'sourceRevision']).orderBy('locale').execute()
  expect(revisions).toEqual([
    { locale: 'en', revision: 1, sourceRevision: 1 },
    { locale: 'zh-Hant', revision: 1, sourceRevision: 1 },
  ])
})

test('an edit is seen at once', async () => {
  const { ctx } = await testContext()
  const ada = await givenGuide(ctx)
  const read = async () => (await readGuide(ctx, null, { slug: 'first-weeks', locale: 'en' })).html
  expect(await read()).toContain('within 30 days')
  await putGuide(ctx, ada, { ...ENGLISH, body: 'Register soon.' })
  expect(await read()).toBe('<p>Register soon.</p>\n')
})

test('a missing translation falls back, and says so', async () => {
  const { ctx } = await testContext()
  await givenGuide(ctx)
  expect(await readGuide(ctx, null, { slug: 'first-weeks', locale: 'zh-Hans' })).toMatchObject({ lang: 'zh-Hant', missing: true })
  expect(await listGuides(ctx, 'zh-Hans')).toMatchObject([{ lang: 'zh-Hant', missing: true }])
})

test('a draft is read by administrators only', async () => {
  const { ctx } = await testContext()
  const ada = await givenAdministrator(ctx, 'ada')
  await putGuide(ctx, ada, ENGLISH)
  const address = { slug: 'first-weeks', locale: 'en' } as const
  await expect(readGuide(ctx, null, address)).rejects.toMatchObject({ code: 'not_found' })
  await expect(readGuide(ctx, await givenMigrant(ctx, 'amal'), address)).rejects.toMatchObject({ code: 'not_found' })
  expect(await readGuide(ctx, ada, address)).toMatchObject({ published: false, previous: null, next: null })
  expect(await listGuides(ctx, 'en')).toEqual([])
})

test('only administrators write and publish guides', async () => {
  const { ctx } = await testContext()
  await givenGuide(ctx)
  const officer = await givenOfficer(ctx, 'oscar')
  await expect(putGuide(ctx, officer, ENGLISH)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(publishGuide(ctx, officer, { slug: 'first-weeks' })).rejects.toMatchObject({ code: 'forbidden' })
})

test('every edit is in the audit, without the text', async () => {
  const { ctx } = await testContext()
  await givenGuide(ctx)
  const entries = await ctx.db.selectFrom('auditEntries').select(['action', 'actorId', 'detail']).orderBy('id').execute()
  expect(entries.map(({ action }) => action)).toEqual(['guide.changed', 'guide.changed', 'guide.published'])
  expect(entries[1]).toMatchObject({ actorId: 'ada', detail: '{"locale":"zh-Hant","revision":1}' })
})

test('guides stand in reading order, each with the ones beside it', async () => {
  const { ctx } = await testContext()
  const ada = await givenGuide(ctx)
  for (const [slug, position] of [
    ['before', 0],
    ['after', 2],
  ] as const) {
    await putGuide(ctx, ada, { ...ENGLISH, slug, position, title: slug })
    await publishGuide(ctx, ada, { slug })
  }
  expect((await listGuides(ctx, 'en')).map(({ slug }) => slug)).toEqual(['before', 'first-weeks', 'after'])
  expect(await readGuide(ctx, null, { slug: 'first-weeks', locale: 'en' })).toMatchObject({
    previous: { slug: 'before' },
    next: { slug: 'after', title: 'after' },
  })
})

test('of two administrators who save at the same moment none overwrites the other unseen', async () => {
  const { ctx } = await testContext()
  const ada = await givenGuide(ctx)
  const saved = await Promise.allSettled(['one', 'two'].map((body) => putGuide(ctx, ada, { ...ENGLISH, body })))
  const fulfilled = saved.filter(({ status }) => status === 'fulfilled').length
  const { revision } = await ctx.db.selectFrom('guideTexts').select('revision').where('locale', '=', 'en').executeTakeFirstOrThrow()
  expect(revision).toBe(1 + fulfilled)
})
