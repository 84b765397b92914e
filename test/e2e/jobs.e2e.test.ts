import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { givenMigrant, givenRepresentative } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { type Reply, Visitor } from '#test/support/visitor.ts'

let site: Site
let joyce: Visitor
let otto: Visitor
let amal: Visitor
let visitor: Visitor

beforeAll(async () => {
  site = await startSite()
  await givenRepresentative(site.ctx, 'joyce', 'pier')
  await givenRepresentative(site.ctx, 'otto', 'elsewhere')
  await givenMigrant(site.ctx, 'amal')
  ;[joyce, otto, amal] = [await signedIn('joyce'), await signedIn('otto'), await signedIn('amal')]
  visitor = new Visitor(site)
})
afterAll(() => site.stop())

async function signedIn(id: string): Promise<Visitor> {
  const person = new Visitor(site)
  person.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: id, userAgent: 'test' }))
  return person
}

/** What the page shows: all texts of a feature travel in its scripts, so those are left out. */
const shown = ({ body }: Pick<Reply, 'body'>) => body.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '')

const inDays = (days: number) => hongKongDay(new Date(site.ctx.now().getTime() + days * 86_400_000))
const ADVERT = (change: Record<string, string | string[]> = {}) => ({
  intent: 'save',
  organisationId: 'pier',
  title: '軟件工程師',
  description:
    '你會用 C++ 開發港口系統，團隊九人，重視代碼評審與測試，歡迎新來港人士加入我們。\r\n\r\n</script><b>測試</b> 每星期五天工作。',
  locale: 'zh-Hant',
  sector: 'it',
  professionCode: '25',
  district: 'kwun-tong',
  workMode: 'hybrid',
  hours: 'full_time',
  payMin: '38,000',
  payMax: '52,000',
  'languages[0].code': 'yue',
  'languages[0].level': 'basic',
  'languages[1].code': 'en',
  'languages[1].level': 'fluent',
  'languages[2].code': '',
  'languages[2].level': 'conversational',
  offers: ['cantonese-class', 'relocation'],
  closesOn: inDays(30),
  ...change,
})
const STATEMENT = '我在一個港口做了六年這樣的系統，想繼續做下去，也想學好廣東話，和團隊一起把系統做得更好，讓每一艘船都準時靠岸。'

let jobId: string
let applicationId: string

test('a bad advert comes back with a message at each field and everything that was typed', async () => {
  const refused = await joyce.submit(
    '/en/employer/jobs/new',
    ADVERT({ title: 'x', payMax: 'a lot', closesOn: '2026-02-31', 'languages[1].code': 'yue' }),
  )
  const page = shown(refused)
  expect(refused.status).toBe(422)
  for (const text of ['This is too short.', 'Write a number.', 'Write a real date.', 'Each language once.']) expect(page).toContain(text)
  expect(page).toContain('value="a lot"')
  expect(page).toContain('歡迎新來港人士加入我們')
  expect(page.match(/checked=""[^>]*value="relocation"|value="relocation"[^>]*checked=""/)).not.toBeNull()
})

test('an employer writes an advert, is told what stands in its way, and publishes it', async () => {
  const unfair = await joyce.submit(
    '/en/employer/jobs/new',
    ADVERT({ description: '只限女性，25 至 35 歲，英語母語者優先，請附近照，歡迎加入我們的團隊一起工作，一起進步，一起成長。' }),
  )
  const path = (unfair.location ?? '').replace('?notice=saved', '')
  jobId = path.split('/').at(-1) ?? ''
  const draft = shown(await joyce.open(path))
  for (const text of ['Before you publish', '只限女性', '25 至 35 歲', '英語母語', '附近照']) expect(draft).toContain(text)
  expect(draft).not.toContain('value="publish"')

  const refused = await joyce.submit(path, { intent: 'publish' })
  expect([refused.status, shown(refused)]).toEqual([422, expect.stringContaining('cannot be published yet')])
  expect(shown(refused).match(/checked=""[^>]*value="relocation"|value="relocation"[^>]*checked=""/)).not.toBeNull()
  expect((await visitor.open(`/en/jobs/${jobId}`)).status).toBe(404)

  expect((await joyce.submit(path, ADVERT())).location).toBe(`${path}?notice=saved`)
  expect((await joyce.submit(path, { intent: 'publish' })).location).toBe(`${path}?notice=published`)
})

test.each([
  'q=軟件',
  'q=软',
  'q=c%2B%2B',
  'language=en',
  'sector=it&district=kwun-tong&workMode=hybrid&hours=full_time&pay=50000',
  'after=nonsense&pay=x&sector=none',
])('visitors find it with %s', async (query) => {
  const page = await visitor.open(`/en/jobs?${query}`)
  expect([page.status, shown(page)]).toEqual([200, expect.stringContaining(`/en/jobs/${jobId}`)])
  expect(shown(page)).toContain('1 job')
  expect(shown(page)).toContain('lang="zh-Hant-HK"')
})

test.each(['q=nurse', 'language=yue', 'hours=part_time', 'pay=60000'])(
  'visitors do not find it with %s, and each filter can be taken away',
  async (query) => {
    const page = shown(await visitor.open(`/zh-hant/jobs?${query}`))
    expect(page).not.toContain(jobId)
    expect(page).toContain('沒有符合條件的職位')
    expect(page).toContain('href="/zh-hant/jobs"')
  },
)

test('search engines read the job as data that cannot leave its script', async () => {
  const { body } = await visitor.open(`/en/jobs/${jobId}`)
  const json = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(body)?.[1] ?? ''
  const posting = JSON.parse(json)
  expect(posting).toMatchObject({
    '@type': 'JobPosting',
    title: '軟件工程師',
    employmentType: 'FULL_TIME',
    jobLocation: { address: { addressCountry: 'HK', addressRegion: 'Kwun Tong' } },
    baseSalary: { currency: 'HKD', value: { minValue: 38_000, unitText: 'MONTH' } },
  })
  expect(posting.description).toMatch(/^<p>你會用.*<\/p><p>&lt;\/script&gt;&lt;b&gt;/)
  expect(shown({ body })).not.toContain('<b>測試</b>')
})

test('a visitor is led to signing in and back to the application', async () => {
  expect(shown(await visitor.open(`/en/jobs/${jobId}`))).toContain(`/en/sign-in?next=%2Fen%2Fjobs%2F${jobId}%2Fapply`)
  expect((await visitor.open(`/en/jobs/${jobId}/apply`)).location).toContain(`next=%2Fen%2Fjobs%2F${jobId}%2Fapply`)
})

test('an approved person completes their profile and applies once', async () => {
  const path = `/zh-hant/jobs/${jobId}/apply`
  expect(shown(await amal.open(path))).toContain('href="/zh-hant/onboarding"')
  await amal.submit('/en/onboarding/name', { fullName: 'Amal Haddad', name: 'Amal' })
  await amal.submit('/en/onboarding/languages', { 'languages[0].code': 'en', 'languages[0].level': 'fluent' })
  expect(shown(await amal.open(path))).toContain('Amal Haddad')

  const refused = await amal.submit(path, { statement: '太短' })
  expect([refused.status, shown(refused)]).toEqual([422, expect.stringContaining('>太短</textarea>')])
  const sent = await amal.submit(path, { statement: STATEMENT, consent: 'yes' })
  expect(sent.location).toBe('/zh-hant/job-applications?notice=sent')
  expect((await amal.submit(path, { statement: STATEMENT, consent: 'yes' })).status).toBe(409)
  expect(shown(await amal.open('/zh-hant/job-applications'))).toContain('已送出，僱主尚未查看。')
  expect(shown(await amal.open('/zh-hant/jobs'))).toContain('你已申請')
})

test('the employer sees it as new; a browser that only prefetches it does not make it seen, opening does', async () => {
  expect(shown(await joyce.open('/en/employer'))).toContain('1 new')
  const list = shown(await joyce.open(`/en/employer/jobs/${jobId}`))
  expect(list).toMatch(/New \(1\)[\s\S]*Amal/)
  applicationId = /\/en\/employer\/applications\/([\w-]+)/.exec(list)?.[1] ?? ''
  const path = `/en/employer/applications/${applicationId}`

  await joyce.open(path, { headers: { 'Sec-Purpose': 'prefetch' } })
  expect(shown(await amal.open('/zh-hant/job-applications'))).toContain('已送出，僱主尚未查看。')
  const opened = shown(await joyce.open(path))
  for (const text of ['Amal Haddad', STATEMENT, 'Invite to an interview', 'They will read']) expect(opened).toContain(text)
  expect(shown(await amal.open('/zh-hant/job-applications'))).toContain('僱主已查看。')
})

test('nobody else opens the application or the advert behind the scenes', async () => {
  for (const path of [`/en/employer/jobs/${jobId}`, `/en/employer/applications/${applicationId}`]) {
    expect((await otto.open(path)).status).toBe(404)
    expect((await amal.open(path)).status).toBeGreaterThanOrEqual(403)
    expect((await visitor.open(path)).location).toContain('/en/sign-in')
  }
  expect((await otto.submit(`/en/employer/applications/${applicationId}`, { event: 'decline' })).status).toBe(404)
  expect((await otto.submit(`/en/employer/jobs/${jobId}`, { intent: 'close' })).status).toBe(404)
})

test('an invitation opens a conversation, and both find it', async () => {
  const path = `/en/employer/applications/${applicationId}`
  expect((await joyce.submit(path, { event: 'interview' })).location).toBe(`${path}?notice=moved`)
  expect((await joyce.submit(path, { event: 'interview' })).status).toBe(409)
  const link = /href="\/zh-hant(\/messages\/[\w-]+)"/.exec(shown(await amal.open('/zh-hant/job-applications')))?.[1] ?? ''
  expect((await joyce.submit(path, { event: 'write' })).location).toBe(`/en${link}`)
  expect((await amal.open(`/zh-hant${link}`)).status).toBe(200)
})

test('a closed job says so, offers itself to nobody, and can be copied', async () => {
  const path = `/en/employer/jobs/${jobId}`
  expect((await joyce.submit(path, { intent: 'close' })).location).toBe(`${path}?notice=closed`)
  const page = await visitor.open(`/en/jobs/${jobId}`)
  expect([page.status, shown(page)]).toEqual([200, expect.stringContaining('This job takes no more applications.')])
  expect(page.body).not.toContain('application/ld+json')
  expect(shown(await visitor.open('/en/jobs'))).not.toContain(jobId)
  expect((await joyce.submit(path, { intent: 'copy' })).location).toMatch(/^\/en\/employer\/jobs\/[\w-]+\?notice=saved$/)
})
