import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { listOutbox, readOutboxMail } from '#app/mail/mailer.server.ts'
import { givenOfficer, givenOrganiser, givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'

let site: Site
let picture: Buffer

beforeAll(async () => {
  site = await startSite()
  picture = await sharp({ create: { width: 200, height: 300, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer()
})
afterAll(() => site.stop())

/** What the page shows: all texts of a feature travel in its scripts, so those are left out. */
const shown = ({ body }: { body: string }) => body.replace(/<script[\s\S]*?<\/script>/g, '')

/** A browser in which this person has signed in. */
async function visitorOf(id: string): Promise<Visitor> {
  const visitor = new Visitor(site)
  visitor.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: id, userAgent: 'test' }))
  return visitor
}

async function givenVisitor(id: string): Promise<Visitor> {
  await givenPerson(site.ctx, id)
  return visitorOf(id)
}

const claim = { intent: 'submit', route: 'general', reference: 'QMAS-0001', approvedOn: '2026-01-15' }
const file = (bytes: Uint8Array, name = '批准信.png', field = 'letter') => ({ field, name, type: 'application/octet-stream', bytes })
const documentIn = (html: string) => /href="(\/documents\/[\w-]+)"/.exec(html)?.[1] ?? ''

/** The newest mail to an address; the worker needs a moment. */
async function mailTo(email: string): Promise<string> {
  const folder = site.ctx.settings.outboxFolder ?? ''
  for (let tries = 0; tries < 100; tries += 1) {
    for (const { id, to } of await listOutbox(folder, 100)) if (to === email) return (await readOutboxMail(folder, id))?.text ?? ''
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing was mailed to ${email}`)
}

describe('claiming an approval', () => {
  test('goes from the form to the officer and back, without JavaScript', async () => {
    await givenOfficer(site.ctx, 'rosa')
    const [amal, rosa] = [await givenVisitor('amal'), await visitorOf('rosa')]
    const sent = await amal.upload('/en/approval', claim, file(picture))
    expect([sent.status, sent.location]).toEqual([302, '/en/approval?notice=uploaded'])
    const waiting = shown(await amal.open('/en/approval'))
    expect(waiting).toContain('Waiting for the office')

    const link = /href="(\/en\/office\/approvals\/[\w-]+)"/.exec(shown(await rosa.open('/en/office')))?.[1] ?? ''
    const page = shown(await rosa.open(link))
    expect(page).toContain('QMAS-0001')
    expect(page).not.toContain('<img')
    expect(shown(await rosa.open(`${link}?letter=shown`))).toContain(`<img src="${documentIn(waiting)}"`)

    const half = await rosa.submit(link, { verdict: 'refuse', reasonCode: 'other', reasonText: '' })
    expect(half.status).toBe(422)
    expect(shown(half)).toContain('Write down the reason for the person.')
    expect((await rosa.submit(link, { verdict: 'approve' })).location).toBe('/en/office?notice=saved')
    expect((await rosa.submit(link, { verdict: 'refuse', reasonCode: 'unreadable' })).status).toBe(409)
    expect(shown(await amal.open('/en/approval'))).toContain('Confirmed')
    expect(await mailTo('amal@example.test')).toContain('/en/onboarding')
  })

  test('everything wrong is said at once, and what was typed is kept', async () => {
    const ben = await givenVisitor('ben')
    const refused = await ben.upload(
      '/en/approval',
      { ...claim, route: 'achievement', reference: 'QM 1', approvedOn: '2006-01-01' },
      file(Buffer.from('no picture')),
    )
    expect(refused.status).toBe(422)
    for (const text of [
      '6 to 30 letters',
      'The scheme began on',
      'What is in this file does not fit its name',
      'value="QM 1"',
      'value="2006-01-01"',
    ])
      expect(shown(refused)).toContain(text)
    expect(shown(refused)).toMatch(/<input[^>]*value="achievement"[^>]*checked|<input[^>]*checked[^>]*value="achievement"/)
  })

  test('a form without a file, or that is no form at all, is refused and never breaks', async () => {
    const cy = await givenVisitor('cy')
    expect((await cy.submit('/en/approval', claim)).status).toBe(422)
    const headers = { origin: site.url, 'content-type': 'multipart/form-data; boundary=x' }
    expect((await cy.open('/en/approval', { method: 'POST', body: 'garbage', headers })).status).toBe(422)
    expect((await cy.submit('/en/approval', { intent: 'withdraw' })).status).toBe(404)
  })
})

describe('a letter at its address', () => {
  test('comes in a sandbox, under its own name, and is kept nowhere', async () => {
    const dee = await givenVisitor('dee')
    await dee.upload('/en/approval', claim, file(picture))
    const letter = await dee.open(documentIn(shown(await dee.open('/en/approval'))))
    expect(letter.status).toBe(200)
    expect(letter.headers.get('content-type')).toBe('image/png')
    expect(letter.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'")
    expect(letter.headers.get('x-content-type-options')).toContain('nosniff')
    expect(letter.headers.get('cache-control')).toContain('no-store')
    expect(letter.headers.get('content-disposition')).toContain("filename*=UTF-8''%E6%89%B9%E5%87%86%E4%BF%A1.png")
  })

  test('is not there for anybody else, and each officer who opens it is written down', async () => {
    const eve = await givenVisitor('eve')
    await eve.upload('/en/approval', claim, file(picture))
    const path = documentIn(shown(await eve.open('/en/approval')))
    const views = async () =>
      (
        await site.ctx.db
          .selectFrom('auditEntries')
          .select('actorId')
          .where('action', '=', 'document.viewed')
          .where('subjectId', '=', path.slice(11))
          .execute()
      ).length

    expect((await (await givenVisitor('fay')).open(path)).status).toBe(404)
    expect((await new Visitor(site).open(path)).status).toBe(302)
    expect(await views()).toBe(0)
    await givenOfficer(site.ctx, 'omar')
    expect((await (await visitorOf('omar')).open(path)).status).toBe(200)
    expect(await views()).toBe(1)
  })
})

describe('an invitation', () => {
  test('goes from an organiser’s file through the mail to a new person’s claim', async () => {
    await givenOrganiser(site.ctx, 'olga')
    const olga = await visitorOf('olga')
    const list = 'name,email,reference,approved on\nGus,gus@example.test,QMAS-0009,2026-01-15\nHal,not an address,QMAS-0010,2026-01-15\n'
    const fields = { organisationId: 'harbour', locale: 'zh-Hant', list: '' }
    const report = await olga.upload(
      '/en/organiser/invitations',
      { ...fields, intent: 'import' },
      file(Buffer.from(list), 'list.csv', 'file'),
    )
    expect(report.status).toBe(422)
    expect(shown(report)).toContain('Line 3')
    expect(await site.ctx.db.selectFrom('invitations').select('id').execute()).toEqual([])

    const sent = await olga.submit('/en/organiser/invitations', { ...fields, intent: 'importGood', list })
    expect(sent.location).toBe('/en/organiser/invitations?organisation=harbour&invited=1&already=0')
    expect(shown(await olga.visit(sent.location ?? ''))).toContain('gus@example.test')

    const path = /http:\/\/[^/]+(\/zh-hant\/invitation\?token=([\w-]+))/.exec(await mailTo('gus@example.test'))
    const gus = new Visitor(site)
    expect(shown(await gus.open(path?.[1] ?? ''))).toContain('邀請你加入 Praya')
    const joined = await gus.submit(path?.[1] ?? '', {
      intent: 'join',
      token: path?.[2] ?? '',
      name: 'Gus',
      newPassword: 'three quiet ferries',
    })
    expect(joined.location).toBe('/zh-hant/approval')
    expect(shown(await gus.open('/zh-hant/approval'))).toContain('等候辦事處處理')
    expect(shown(await gus.open(path?.[1] ?? ''))).toContain('這個邀請已使用')
  })

  test('the pages are for those who may invite', async () => {
    const ida = await givenVisitor('ida')
    for (const path of ['/en/organiser/invitations', '/en/office/invitations', '/en/office', '/en/office/approvals/x'])
      expect((await ida.open(path)).status).toBe(403)
    expect((await ida.open('/en/invitation')).status).toBe(200)
    expect((await ida.open(`/en/invitation?token=${'x'.repeat(43)}`)).status).toBe(404)
  })
})
