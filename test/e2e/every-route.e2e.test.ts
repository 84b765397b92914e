import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readBuild, type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'
import { type Ids, idsOf, PEOPLE, TABLE, type Who } from './route-table.ts'

let site: Site
let ids: Ids
const visitors = new Map<Who, Visitor>()

beforeAll(async () => {
  site = await startSite({ seeded: true })
  ids = await idsOf(site.ctx)
  for (const who of PEOPLE) {
    const visitor = new Visitor(site)
    if (who !== 'visitor') expect((await visitor.signIn(`${who}@demo.test`)).status).toBe(302)
    visitors.set(who, visitor)
  }
  // The outbox shows what the worker has sent by then.
  const waiting = () =>
    site.ctx.db
      .selectFrom('tasks')
      .select('id')
      .where('kind', '=', 'mail.send')
      .where('doneAt', 'is', null)
      .where('runAt', '<=', site.ctx.now().toISOString())
      .execute()
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 30_000, interval: 200 })
})
afterAll(() => site?.stop())

const build = await readBuild()
const routes = Object.values(build.routes).filter((route) => route !== undefined && route.id !== 'root')

test('every route of the build stands in the table, and nothing else does', () => {
  expect(Object.keys(TABLE).sort()).toEqual(routes.map((route) => route?.id).sort())
})

const cases = Object.entries(TABLE).flatMap(([id, { path, expected }]) => PEOPLE.map((who) => ({ id, who, path, status: expected[who] })))

describe('every page', () => {
  test.each(cases)('$id for $who: $status', async ({ who, path, status }) => {
    const reply = await visitors.get(who)?.open(path(ids))
    expect(reply?.status).toBe(status)
    // The bytes of a PDF are no text.
    if (status === 200 && !/^application\/pdf/.test(reply?.headers.get('content-type') ?? ''))
      expect(reply?.body).not.toMatch(/⟦|\u0000|\uFFFD/)
    if (status >= 400) expect(reply?.body).not.toMatch(/at .*\.(js|ts):\d+/)
  })
})

describe('the data of every page, asked for without the page', () => {
  const data = cases.filter(({ path }) => !/^\/(documents|api)|\/(csv|pdf|file)$/.test(path({} as Ids)) && path({} as Ids) !== '/')
  test.each(data)('$id for $who', async ({ who, path, status }) => {
    const reply = await visitors.get(who)?.open(path(ids).replace(/(\?|$)/, '.data$1'))
    // Redirects of data requests are an answer that the client follows.
    expect(reply?.status).toBe(status === 302 ? 202 : status)
  })
})

describe('an empty form sent to every page', () => {
  const withAction = cases.filter(
    ({ id }) => !['features/accounts/routes/sign-out', 'features/notifications/routes/notifications'].includes(id),
  )
  test.each(withAction)('$id for $who never changes anything by accident and never fails', async ({ who, path, status }) => {
    const reply = await visitors.get(who)?.submit(path(ids), {})
    expect(reply?.status).toBeGreaterThanOrEqual(302)
    expect(reply?.status).toBeLessThan(500)
    // Who may not open the page is not let in by its form either.
    if (status === 403 || status === 404) expect([302, 403, 404, 405, 422]).toContain(reply?.status)
  })
})

test('every page that opens names itself in its tab', async () => {
  const nameless: string[] = []
  for (const { id, who, path, status } of cases) {
    if (status !== 200 || /\/document$|-(csv|pdf|file|api)$/.test(id)) continue
    const title = /<title>([^<]*)<\/title>/.exec((await visitors.get(who)?.open(path(ids)))?.body ?? '')?.[1] ?? ''
    if (!/^.+ – Praya$/.test(title)) nameless.push(`${id} for ${who}: "${title}"`)
  }
  expect(nameless).toEqual([])
})
