import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { givenApplication, givenOfficer, givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'
import { givenPaper, tokenOf } from '../features/casework/given.ts'

let site: Site
const cases = new Map<string, { id: string; paperId: string; documentId: string }>()

beforeAll(async () => {
  site = await startSite()
  await givenOfficer(site.ctx, 'rosa')
  await givenOfficer(site.ctx, 'omar')
  for (const id of ['amal', 'ben']) await givenPerson(site.ctx, id)
  for (const owner of ['amal', 'ben', 'omar']) {
    const id = await givenApplication(site.ctx, owner, { status: 'checking' })
    const paper = await givenPaper(site.ctx, id, owner)
    cases.set(owner, { id, paperId: paper.id, documentId: paper.documentId })
  }
})
afterAll(() => site.stop())

async function visitorOf(id: string): Promise<Visitor> {
  const visitor = new Visitor(site)
  visitor.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: id, userAgent: 'test' }))
  return visitor
}
const caseOf = (owner: string) => cases.get(owner) ?? { id: '', paperId: '', documentId: '' }

/** Every address and every form of the casework, for one application. */
async function deedsOn(owner: string, paperOwner = owner) {
  const here = `/en/office/cases/${caseOf(owner).id}`
  const token = await tokenOf(site.ctx, caseOf(owner).id)
  const paper = `${here}/papers/${caseOf(paperOwner).paperId}`
  const ask = { targets: 'section:work', 'reasons.section:work': 'unclear', dueOn: dueOn() }
  return {
    pages: ['', '/ask', '/decide', '/letter'].map((page) => here + page).concat(paper),
    forms: [
      ...['take', 'giveBack', 'panel', 'cancelRequest'].map((intent): [string, Record<string, string>] => [here, { intent, token }]),
      [here, { intent: 'handOver', token, officerId: 'rosa' }],
      [here, { intent: 'priority', token, priority: 'high' }],
      [here, { intent: 'note', body: 'a note' }],
      [paper, { token, verdict: 'accepted' }],
      [`${here}/ask`, { token, ...ask }],
      [`${here}/decide`, { intent: 'recommend', token, verdict: 'approve' }],
      [`${here}/decide`, { intent: 'decide', token }],
      [`${here}/decide`, { intent: 'sendBack', token, body: 'no' }],
    ] as [string, Record<string, string>][],
  }
}
const dueOn = () => new Date(site.ctx.now().getTime() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** Everything that casework could have changed. */
async function written() {
  const { db } = site.ctx
  return {
    cases: await db.selectFrom('cases').selectAll().execute(),
    notes: await db.selectFrom('caseNotes').selectAll().execute(),
    opinions: await db.selectFrom('caseOpinions').selectAll().execute(),
    requests: await db.selectFrom('changeRequests').selectAll().execute(),
    papers: await db.selectFrom('applicationDocuments').selectAll().orderBy('id').execute(),
    statuses: await db.selectFrom('applications').select(['id', 'status']).orderBy('id').execute(),
  }
}

describe('swapped ids', () => {
  test.each(['amal', 'ben'])('%s, an applicant, opens and changes nothing of the office, whoever’s case it is', async (who) => {
    const [visitor, before] = [await visitorOf(who), await written()]
    for (const owner of ['amal', 'ben', 'omar']) {
      const { pages, forms } = await deedsOn(owner)
      for (const page of pages)
        for (const address of [page, `${page}.data`]) expect([address, (await visitor.open(address)).status]).toEqual([address, 403])
      for (const [address, fields] of forms) expect([fields, (await visitor.submit(address, fields)).status]).toEqual([fields, 403])
      const status = (await visitor.open(`/documents/${caseOf(owner).documentId}`)).status
      if (owner !== who) expect(status).toBe(404)
    }
    expect(await written()).toEqual(before)
  })

  test('an officer changes nothing in their own application, and another officer’s page does not help', async () => {
    const [visitor, before] = [await visitorOf('omar'), await written()]
    const { forms } = await deedsOn('omar')
    for (const [address, fields] of forms) {
      const { status } = await visitor.submit(address, fields)
      // There is no request to take back, which is said before whose case it is.
      expect([fields, [403, ...(fields.intent === 'cancelRequest' ? [409] : [])].includes(status)]).toEqual([fields, true])
    }
    expect(await written()).toEqual(before)
  })

  test('a paper is never reached through another application, nor a token used on another one', async () => {
    const [visitor, before] = [await visitorOf('rosa'), await written()]
    const { pages, forms } = await deedsOn('amal', 'ben')
    expect((await visitor.open(pages.at(-1) ?? '')).status).toBe(404)
    for (const [address, fields] of forms.filter(([path]) => path.includes('/papers/')))
      expect((await visitor.submit(address, fields)).status).toBe(404)
    for (const token of ['', '0', '7~2026-01-01T00:00:00.000Z', `1${await tokenOf(site.ctx, caseOf('ben').id)}`])
      expect([409, 422]).toContain((await visitor.submit(`/en/office/cases/${caseOf('amal').id}`, { intent: 'take', token })).status)
    expect(await written()).toEqual(before)
  })

  test('what does not exist is not found, and nothing more is said', async () => {
    const visitor = await visitorOf('rosa')
    for (const id of ['none', '%20', "'; drop table cases; --"].map(encodeURIComponent))
      expect((await visitor.open(`/en/office/cases/${id}`)).status).toBe(404)
  })
})

test('inner notes and names of officers never reach the applicant', async () => {
  const [rosa, amal] = [await visitorOf('rosa'), await visitorOf('amal')]
  const here = `/en/office/cases/${caseOf('amal').id}`
  expect((await rosa.submit(here, { intent: 'note', body: 'A secret remark' })).status).toBe(302)
  expect((await rosa.open(here)).body).toContain('A secret remark')
  for (const page of ['/en/application', '/en/application.data', '/en', '/en/notifications'])
    expect((await amal.visit(page)).body).not.toMatch(/secret remark|rosa/i)
})

test('the panel’s list is saved as a file that is text and nothing else', async () => {
  const reply = await (await visitorOf('rosa')).open('/en/office/panel/csv')
  expect(reply.headers.get('content-disposition')).toContain('attachment')
  expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8')
})
