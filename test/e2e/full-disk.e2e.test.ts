import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { insertTask } from '#app/background/task.repo.server.ts'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { addDays } from '#app/lib/dates.ts'
import type { Db } from '#db/client.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { givenPerson } from '#test/support/factories.ts'
import { fillDisk } from '#test/support/full-disk.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'
import { givenDraft } from '../features/applications/scheme-application.ts'

let site: Site
const undo: (() => Promise<void> | void)[] = []
beforeAll(async () => {
  site = await startSite()
  await seedRuleSets(site.ctx)
})
afterEach(async () => {
  for (const one of undo.splice(0)) await one()
})
afterAll(() => site.stop())

const FULL = '我們的儲存空間暫時已滿'
const shown = ({ body }: { body: string }) => body.replace(/<script[\s\S]*?<\/script>/g, '')

/** Somebody with a complete draft, who reads Traditional Chinese. */
async function givenApplicant(id: string) {
  const person = await givenPerson(site.ctx, id, { locale: 'zh-Hant' })
  const application = await givenDraft(site.ctx, person)
  const visitor = new Visitor(site)
  visitor.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: id, userAgent: 'test' }))
  return { person, application, visitor }
}

/** Not a page more for this SQLite file, and no room left among the tasks. The server under test always runs on SQLite. */
async function fillDatabase(db: Db): Promise<() => Promise<void>> {
  const { rows } = await sql<{ pageCount: number }>`pragma page_count`.execute(db)
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.pageCount ?? 0)}`.execute(db)
  let count = 0
  const grow = async (bytes: number): Promise<void> => {
    const at = site.ctx.now()
    await insertTask(db, { id: `filler-${++count}-${bytes}`, kind: 'filler', payload: 'x'.repeat(bytes), runAt: addDays(at, 300), at })
    return grow(bytes)
  }
  for (const bytes of [3000, 300, 1]) await grow(bytes).catch((error: { code?: string }) => expect(error.code).toBe('SQLITE_FULL'))
  return async () => {
    await sql`pragma max_page_count = 1000000`.execute(db)
    await db.deleteFrom('tasks').where('kind', '=', 'filler').execute()
  }
}

test('a database that is full in the middle of sending says so in words, keeps the draft, and sends it once when there is room', async () => {
  const { application, visitor } = await givenApplicant('mei')
  const restore = await fillDatabase(site.ctx.db)
  undo.push(restore)
  const reply = await visitor.submit('/zh-hant/application/submit', { declared: 'yes' })
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '300'])
  expect(shown(reply)).toContain(FULL)
  const row = () => site.ctx.db.selectFrom('applications').selectAll().where('id', '=', application).executeTakeFirstOrThrow()
  const moves = () => site.ctx.db.selectFrom('applicationMoves').selectAll().where('applicationId', '=', application).execute()
  expect(await row()).toMatchObject({ status: 'draft', reference: null, submittedAt: null })
  expect(await moves()).toEqual([])
  // Reading goes on meanwhile.
  expect((await visitor.open('/zh-hant/application')).status).toBe(200)

  await restore()
  undo.length = 0
  expect((await visitor.submit('/zh-hant/application/submit', { declared: 'yes' })).status).toBe(302)
  expect((await visitor.submit('/zh-hant/application/submit', { declared: 'yes' })).status).toBe(302)
  expect((await row()).status).toBe('submitted')
  expect(await moves()).toHaveLength(1)
})

test('a database that is full keeps what was typed on the page', async () => {
  const { visitor } = await givenApplicant('lin')
  undo.push(await fillDatabase(site.ctx.db))
  const page = '/zh-hant/application/work/new'
  const revision = /name="revision" value="(\d+)"/.exec((await visitor.open(page)).body)?.[1] ?? ''
  // More than a page of the database has left.
  const duties = '與灣仔的同事一起設計渡輪碼頭'.repeat(100)
  const reply = await visitor.submit(page, { revision, employer: 'Star Piers', duties, intent: 'later' })
  expect(reply.status).toBe(503)
  expect(shown(reply)).toContain(FULL)
  expect(shown(reply)).toContain('Star Piers')
  expect(shown(reply)).toContain(duties)
})

test('a disk that is full in the middle of an upload says so beside the form, and leaves no half file', async () => {
  const { visitor } = await givenApplicant('wai')
  const folder = join(site.folder, 'documents')
  const before = readdirSync(folder).sort()
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toBuffer()
  const disk = await fillDisk()
  undo.push(disk.restore)
  const paper = '/zh-hant/application/documents/otherLanguage'
  const first = shown(await visitor.open('/zh-hant/application/documents'))
  const place = /\/application\/documents\/[\w:-]+/.exec(first)?.[0] ?? paper
  const send = (intent: Record<string, string>) =>
    visitor.upload(`/zh-hant${place}`, intent, { field: 'file', name: '相片.jpg', type: 'image/jpeg', bytes })
  const paperId = /\?replace=([\w-]+)"/.exec(shown(await visitor.open(`/zh-hant${place}`)))?.[1] ?? ''
  const reply = await send({ intent: 'replace', paperId })
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '300'])
  expect(shown(reply)).toContain(FULL)
  expect(readdirSync(folder).sort()).toEqual(before)

  disk.restore()
  expect((await send({ intent: 'replace', paperId })).status).toBe(302)
})
