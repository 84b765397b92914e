import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { givenApplication, givenOfficer, givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'
import { pdf } from '../files/pdf-samples.ts'

let site: Site
let picture: Buffer
let people = 0

beforeAll(async () => {
  site = await startSite()
  picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#ffffff' } })
    .withExif({ IFD0: { Make: 'CanaryPhone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 17/1 0/1' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => site.stop())

/** What the page shows: all texts of a feature travel in its scripts, so those are left out. */
const shown = ({ body }: { body: string }) => body.replace(/<script[\s\S]*?<\/script>/g, '')

async function visitorOf(id: string): Promise<Visitor> {
  const visitor = new Visitor(site)
  visitor.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: id, userAgent: 'test' }))
  return visitor
}

/** Somebody new with a draft. */
async function givenApplicant() {
  const id = `person-${++people}`
  await givenPerson(site.ctx, id)
  const application = await givenApplication(site.ctx, id, { id: `application-${people}`, status: 'draft' })
  return { id, application, visitor: await visitorOf(id) }
}

const PHOTO = '/en/application/documents/photo'
const file = (bytes: Uint8Array, name = 'IMG_1.jpg') => ({ field: 'file', name, type: 'text/html', bytes })
const add = (visitor: Visitor, path: string, sent = file(picture)) => visitor.upload(path, { intent: 'add' }, sent)
const documentIn = (html: string) => /(?:href|src)="(\/documents\/[\w-]+)"/.exec(html)?.[1] ?? ''
const paperIn = (html: string) => /\?replace=([\w-]+)"/.exec(html)?.[1] ?? ''
const filesOnDisk = () => readdirSync(join(site.folder, 'documents')).length
const rowsOf = (applicationId: string) =>
  site.ctx.db.selectFrom('applicationDocuments').selectAll().where('applicationId', '=', applicationId).execute()

describe('the papers of an application, without JavaScript', () => {
  test('go from the list to a paper, its preview, its replacement and its removal', async () => {
    const { visitor, application } = await givenApplicant()
    expect(shown(await visitor.open('/en/application/documents'))).toContain('0 of 3 papers that you need are here.')
    const empty = shown(await visitor.open(PHOTO))
    expect(empty).toContain('What a good scan looks like')
    expect(empty).toMatch(/accept="image\/jpeg,[^"]*application\/pdf/)

    expect(await add(visitor, PHOTO)).toMatchObject({ status: 302, location: `${PHOTO}?notice=uploaded` })
    const full = shown(await visitor.open(PHOTO))
    expect(shown(await visitor.open('/en/application/documents'))).toContain('1 of 3 papers that you need are here.')
    const opened = await visitor.open(documentIn(full))
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(opened.headers.get('cache-control')).toContain('no-store')
    expect(opened.body).not.toContain('CanaryPhone')

    const paperId = paperIn(full)
    expect(shown(await visitor.open(`${PHOTO}?replace=${paperId}`))).toContain('Keep the old one')
    const replaced = await visitor.upload(PHOTO, { intent: 'replace', paperId }, file(pdf(), 'photo.pdf'))
    expect(replaced.location).toBe(`${PHOTO}?notice=uploaded`)
    const again = shown(await visitor.open(PHOTO))
    expect(again).toContain('photo.pdf')
    expect((await visitor.upload(PHOTO, { intent: 'replace', paperId }, file(picture))).status).toBe(409)
    expect(await visitor.submit(PHOTO, { intent: 'remove', paperId: paperIn(again) })).toMatchObject({ status: 302 })
    expect((await rowsOf(application)).every(({ replacedAt }) => replacedAt !== null)).toBe(true)
  })

  test('what is wrong is said beside the field, and nothing is kept', async () => {
    const { visitor, application } = await givenApplicant()
    const before = filesOnDisk()
    const wrong: [Uint8Array, string, string][] = [
      [new Uint8Array(), 'a.jpg', 'This file is empty.'],
      [Buffer.from('<svg onload=alert(1)>'), 'a.jpg', 'What is in this file does not fit its name.'],
      [pdf({ catalog: '/OpenAction << /S /JavaScript /JS (x) >>' }), 'a.pdf', 'This PDF holds a script.'],
      [pdf({ objects: ['900 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n'] }), 'a.pdf', 'This PDF wants to start a program.'],
      [pdf({ trailer: '/Encrypt << /Filter /Standard >>' }), 'a.pdf', 'This PDF is locked'],
      [Buffer.concat([picture, Buffer.alloc(5 * 1024 * 1024 + 1 - picture.length)]), 'a.jpg', 'This file is larger than 5 MB.'],
      [picture, '../../etc/passwd\u202egpj.exe', 'We can take a photo or scan'],
    ]
    for (const [bytes, name, words] of wrong) {
      const refused = await add(visitor, PHOTO, file(bytes, name))
      expect([name, refused.status]).toEqual([name, 422])
      expect(shown(refused)).toContain(words)
    }
    expect((await visitor.submit(PHOTO, { intent: 'add' })).status).toBe(422)
    expect(shown(await visitor.submit(PHOTO, { intent: 'add' }))).toContain('Choose a file first.')
    expect((await visitor.submit(PHOTO, { intent: 'steal' })).status).toBe(422)
    expect(await rowsOf(application)).toEqual([])
    expect(filesOnDisk()).toBe(before)
  })

  test('who is signed out in the middle is led to sign in, and nothing is kept', async () => {
    const { visitor, application } = await givenApplicant()
    visitor.cookies.clear()
    const sent = await add(visitor, PHOTO)
    expect(sent.status).toBe(302)
    expect(sent.location).toContain('/en/sign-in')
    expect(await rowsOf(application)).toEqual([])
  })

  test.each([0.02, 0.5, 0.98])('an upload cut off after %f of its bytes leaves nothing, and the next one works', async (part) => {
    const { visitor, application } = await givenApplicant()
    const before = filesOnDisk()
    await sendHalf(visitor, part)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await rowsOf(application)).toEqual([])
    expect(filesOnDisk()).toBe(before)
    expect((await add(visitor, PHOTO)).status).toBe(302)
  })

  test('the same upload sent three times at once is one photo', async () => {
    const { visitor, application } = await givenApplicant()
    const answers = await Promise.all([add(visitor, PHOTO), add(visitor, PHOTO), add(visitor, PHOTO)])
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 409, 409])
    expect(await rowsOf(application)).toHaveLength(1)
  })
})

describe('the papers of somebody else', () => {
  test('are reached by no id in any address or form, whoever asks', async () => {
    const [amal, eve] = [await givenApplicant(), await givenApplicant()]
    await add(amal.visitor, PHOTO)
    const page = shown(await amal.visitor.open(PHOTO))
    const [document, paperId] = [documentIn(page), paperIn(page)]
    await givenOfficer(site.ctx, 'rosa')
    const rosa = await visitorOf('rosa')
    const stranger = new Visitor(site)

    expect((await eve.visitor.open(document)).status).toBe(404)
    expect((await rosa.open(document)).status).toBe(404)
    expect((await stranger.open(document)).status).toBe(302)
    expect((await eve.visitor.open(`${PHOTO}?remove=${paperId}`)).body).not.toContain('Yes, remove it</button>')
    expect((await eve.visitor.submit(PHOTO, { intent: 'remove', paperId })).status).toBe(409)
    expect((await eve.visitor.upload(PHOTO, { intent: 'replace', paperId }, file(picture))).status).toBe(409)
    expect(await rowsOf(amal.application)).toMatchObject([{ id: paperId, replacedAt: null }])

    await site.ctx.db
      .updateTable('applications')
      .set({ status: 'submitted', submittedAt: '2026-03-02T09:00:00.000Z' })
      .where('id', '=', amal.application)
      .execute()
    expect((await rosa.open(document)).status).toBe(200)
    expect((await eve.visitor.open(document)).status).toBe(404)
    const views = await site.ctx.db
      .selectFrom('auditEntries')
      .select('actorId')
      .where('action', '=', 'document.viewed')
      .where('subjectId', '=', document.split('/')[2] ?? '')
      .execute()
    expect(views).toEqual([{ actorId: 'rosa' }])
  })

  test('a requirement that nobody wants is no page and takes no file', async () => {
    const { visitor } = await givenApplicant()
    for (const odd of ['degree:other', '__proto__', '..%2f..%2fphoto', 'family:x:photo', '%E2%80%AE']) {
      const path = `/en/application/documents/${odd}`
      expect([odd, (await visitor.open(path)).status]).toEqual([odd, 404])
      expect([odd, (await add(visitor, path)).status]).toEqual([odd, 404])
    }
  })
})

/** A connection that breaks in the middle of its body. */
function sendHalf(visitor: Visitor, part: number): Promise<void> {
  const { port } = new URL(site.url)
  const head =
    '--half\r\nContent-Disposition: form-data; name="intent"\r\n\r\nadd\r\n--half\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'
  const body = Buffer.concat([Buffer.from(head), picture, Buffer.alloc(200_000), Buffer.from('\r\n--half--\r\n')])
  const lines = [
    `POST ${PHOTO} HTTP/1.1`,
    `Host: localhost:${port}`,
    `Origin: ${site.url}`,
    `Cookie: ${visitor.cookieHeader}`,
    'Content-Type: multipart/form-data; boundary=half',
    `Content-Length: ${body.length}`,
  ]
  return new Promise((resolve) => {
    const socket = connect(Number(port), 'localhost', () => {
      socket.write(`${lines.join('\r\n')}\r\n\r\n`)
      socket.write(body.subarray(0, Math.floor(body.length * part)), () => setTimeout(() => socket.destroy(), 50))
    })
    socket.on('close', () => resolve()).on('error', () => undefined)
  })
}
