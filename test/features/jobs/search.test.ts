import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { changeJob } from '#app/features/jobs/save-job.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenRepresentative } from '#test/support/factories.ts'
import { ADVERT, givenJob, titlesFound } from './given.ts'

const SOFTWARE = {
  title: '軟件工程師',
  description: '用 C++ 開發港口系統，團隊九人，重視代碼評審與測試，管理資料庫，歡迎新來港人士加入我們。',
  locale: 'zh-Hant',
} as const
const RISK = {
  title: '风险管理经理',
  description: '建立并维护组合风险模型，向投资委员会汇报，五年以上经验，团队友好，工作稳定有趣，欢迎新来港人士。',
  locale: 'zh-Hans',
  sector: 'finance',
  professionCode: '24',
  district: 'wan-chai',
} as const

async function givenThreeJobs(ctx: Ctx) {
  const employer = await givenRepresentative(ctx, 'joyce')
  for (const advert of [{}, SOFTWARE, RISK]) await givenJob(ctx, employer, advert)
  return employer
}

test.each([
  ['port pipelines', ['Data engineer']],
  ['PIPEL', ['Data engineer']],
  ['軟', ['軟件工程師']],
  ['软', ['軟件工程師']],
  ['软件工程师', ['軟件工程師']],
  ['軟體', ['軟件工程師']],
  ['c++', ['軟件工程師']],
  ['料庫', ['軟件工程師']],
  ['数据库', ['軟件工程師']],
  ['风险', ['风险管理经理']],
  ['風險管理', ['风险管理经理']],
  ['風', ['风险管理经理']],
  ['灣仔', ['风险管理经理']],
  ['观塘', ['軟件工程師', 'Data engineer']],
  ['金融', ['风险管理经理']],
  ['團隊', ['风险管理经理', '軟件工程師']],
  ['pier', ['风险管理经理', '軟件工程師', 'Data engineer']],
  ['team 軟件', []],
  ['nurse', []],
  ['險風', []],
])('a search for "%s" finds %j', async (q, titles) => {
  const { ctx } = await testContext()
  await givenThreeJobs(ctx)
  expect((await titlesFound(ctx, { q })).sort()).toEqual([...titles].sort())
})

test('what an advert says now is found, and what it said before is not', async () => {
  const { ctx } = await testContext()
  const employer = await givenRepresentative(ctx, 'joyce')
  const jobId = await givenJob(ctx, employer)
  await changeJob(ctx, employer, { ...ADVERT, ...RISK, jobId })
  expect(await titlesFound(ctx, { q: 'pipelines' })).toEqual([])
  expect(await titlesFound(ctx, { q: '風險' })).toEqual(['风险管理经理'])
})

test('every word and every two Han characters of an advert find it', async () => {
  const { ctx } = await testContext()
  await givenThreeJobs(ctx)
  for (const { title, description } of [ADVERT, SOFTWARE, RISK]) {
    const words = description.match(/[A-Za-z]+/g) ?? []
    const pairs = [...`${title} ${description}`.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair ?? '')
    for (const q of [...words, ...pairs]) expect([q, await titlesFound(ctx, { q })]).toEqual([q, expect.arrayContaining([title])])
  }
})

test('whatever somebody types is only a search', async () => {
  const { ctx } = await testContext()
  await givenThreeJobs(ctx)
  const typed = [
    '"',
    "'",
    'a"b OR c',
    'NEAR(',
    'title:x',
    '-',
    '*',
    '💼',
    '():&|!<->',
    "x' or '1'='1",
    '\u0308',
    'a\u20dd',
    '\u0000x',
    '\ud800',
    'नौकरी',
    'و',
    '１０e5',
    '∀ß',
  ]
  const random = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 100, seed: 7 })
  for (const q of [...typed, ...random]) await expect(titlesFound(ctx, { q })).resolves.toEqual(expect.any(Array))
})
