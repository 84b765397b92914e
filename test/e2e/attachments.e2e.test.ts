import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#app/features/accounts/actor.ts'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { letterPdf } from '#db/seed/letter-pdf.ts'
import { givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'

let site: Site
let people = 0
let picture: Buffer
beforeAll(async () => {
  site = await startSite()
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b5d4c' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => site.stop())

type Person = { actor: Actor; visitor: Visitor }

async function person(name: string): Promise<Person> {
  const actor = await givenPerson(site.ctx, `${name}-${++people}`, { name })
  const visitor = new Visitor(site)
  visitor.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: actor.id, userAgent: 'test' }))
  return { actor, visitor }
}

async function conversationOf(...members: Person[]): Promise<string> {
  const { db, now, newId } = site.ctx
  const userIds = members.map(({ actor }) => actor.id)
  return openConversation(db, { id: newId(), kind: 'mentorship', subjectId: newId(), userIds, at: now() })
}

const pathOf = (id: string) => `/api/v1/conversations/${id}/attachments`
const file = (name: string, bytes: Uint8Array) => ({ field: 'file', name, type: 'application/octet-stream', bytes })
const attach = ({ visitor }: Person, id: string, name = 'view.jpg', bytes: Uint8Array = picture) =>
  visitor.upload(pathOf(id), { description: 'A view' }, file(name, bytes))
const send = ({ visitor }: Person, id: string, key: string, body: object) =>
  visitor.open(`/api/v1/conversations/${id}/messages`, {
    method: 'POST',
    headers: { origin: site.url, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })

describe('over HTTP', () => {
  test('a file is uploaded, sent with a message and downloaded by the other, harmless and kept nowhere', async () => {
    const [amal, mei] = [await person('amal'), await person('mei')]
    const id = await conversationOf(amal, mei)
    const uploaded = await attach(amal, id)
    expect(uploaded.status).toBe(200)
    const { value } = JSON.parse(uploaded.body)
    expect(value).toMatchObject({ name: 'view.jpg', mediaType: 'image/jpeg', width: 60, height: 40, description: 'A view' })
    expect((await send(amal, id, 'with-file-1', { attachmentIds: [value.id] })).status).toBe(200)
    const got = await mei.visitor.open(`${pathOf(id)}/${value.id}`)
    expect(got.status).toBe(200)
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': expect.stringMatching(/^inline; filename="view.jpg"/),
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': expect.stringContaining('nosniff'),
      'cache-control': expect.stringContaining('no-store'),
      'cross-origin-resource-policy': expect.stringContaining('same-origin'),
    })
  })

  test('a PDF is saved and not shown', async () => {
    const [amal, mei] = [await person('amal'), await person('mei')]
    const id = await conversationOf(amal, mei)
    const { value } = JSON.parse((await attach(amal, id, '報告.pdf', letterPdf('Report', ['one']))).body)
    await send(amal, id, 'with-file-2', { body: 'here', attachmentIds: [value.id] })
    const got = await mei.visitor.open(`${pathOf(id)}/${value.id}`)
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%E5%A0%B1%E5%91%8A\.pdf$/)
  })

  test('for a stranger, in another conversation, before it is sent and after it was deleted there is nothing', async () => {
    const [amal, mei, eve] = [await person('amal'), await person('mei'), await person('eve')]
    const [id, other] = [await conversationOf(amal, mei), await conversationOf(eve, mei)]
    const { value } = JSON.parse((await attach(amal, id)).body)
    const missing = await eve.visitor.open(`${pathOf(id)}/no-such-file`)
    expect(missing.status).toBe(404)
    const same = async (who: Person, path: string) => {
      const { status, body } = await who.visitor.open(path)
      const stable = (text: string) => text.replace(/nonce="[^"]*"/g, '').replaceAll(/no-such-file|[0-9a-f-]{36}/g, '')
      expect([status, stable(body)]).toEqual([404, stable(missing.body)])
    }
    await same(amal, `${pathOf(id)}/${value.id}`)
    const sent = JSON.parse((await send(amal, id, 'with-file-3', { attachmentIds: [value.id] })).body).value
    await same(eve, `${pathOf(id)}/${value.id}`)
    await same(eve, `${pathOf(other)}/${value.id}`)
    await same(mei, `${pathOf(other)}/${value.id}`)
    expect((await send(eve, other, 'with-file-4', { attachmentIds: [value.id] })).status).toBe(409)
    expect((await attach(eve, id)).status).toBe(404)
    await amal.visitor.submit(`/en/messages/${id}`, { intent: 'delete', messageId: sent.id })
    expect((await mei.visitor.open(`${pathOf(id)}/${value.id}`)).status).toBe(404)
  })

  test('a visitor, a page of another site and a bad file are refused with a reason', async () => {
    const [amal, mei] = [await person('amal'), await person('mei')]
    const id = await conversationOf(amal, mei)
    const visitor = { actor: amal.actor, visitor: new Visitor(site) }
    expect((await attach(visitor, id)).status).toBe(401)
    const bad = await attach(amal, id, 'page.html', Buffer.from('<script>'))
    expect([bad.status, JSON.parse(bad.body)]).toEqual([422, { ok: false, error: 'files.error.wrongType' }])
    const large = await attach(amal, id, 'view.jpg', Buffer.alloc(6 * 1024 * 1024, 1))
    expect([large.status, JSON.parse(large.body).error]).toEqual([422, 'files.error.tooLarge'])
    const none = await amal.visitor.upload(pathOf(id), {}, { ...file('x.pdf', picture), field: 'other' })
    expect(none.status).toBe(422)
    expect((await send(amal, id, 'with-file-5', { body: '', attachmentIds: [] })).status).toBe(422)
  })
})

describe('without scripts', () => {
  test('the form of the page sends several files with their message, shown to the other with what they say', async () => {
    const [amal, mei] = [await person('amal'), await person('mei')]
    const id = await conversationOf(amal, mei)
    const page = `/en/messages/${id}`
    expect((await amal.visitor.open(page)).body).toMatch(/<form[^>]*enctype="multipart\/form-data".*<input[^>]*type="file"/is)
    const fields = { intent: 'send', clientId: 'plain-files-1', body: '', description: 'A view' }
    const sent = await amal.visitor.upload(page, fields, file('view.jpg', picture))
    expect(sent.status).toBe(302)
    // The same form again is the same message.
    expect((await amal.visitor.upload(page, fields, file('view.jpg', picture))).location).toBe(sent.location)
    const shown = (await mei.visitor.open(page)).body
    expect(shown.match(/<img[^>]*alt="A view"[^>]*>/g)).toHaveLength(1)
    expect(shown).toMatch(/<img[^>]*width="60" height="40"/)
    expect((await mei.visitor.open('/en/messages')).body).toContain('File: view.jpg')
  })

  test('a refused file is explained next to its field, and what was typed stays', async () => {
    const [amal, mei] = [await person('amal'), await person('mei')]
    const id = await conversationOf(amal, mei)
    const page = `/en/messages/${id}`
    const fields = { intent: 'send', clientId: 'plain-files-2', body: 'with a view', description: 'A pier' }
    const refused = await amal.visitor.upload(page, fields, file('view.pdf', picture))
    expect(refused.status).toBe(422)
    expect(refused.body).toMatch(/id="field-file-error".*does not fit its name/s)
    expect(refused.body).toMatch(/<textarea[^>]*>with a view<\/textarea>/)
    expect(refused.body).toContain('value="A pier"')
    const empty = await amal.visitor.submit(page, { intent: 'send', clientId: 'plain-files-3', body: ' ' })
    expect([empty.status, empty.body.includes('Write something first.')]).toEqual([422, true])
    expect((await mei.visitor.open(page)).body).not.toContain('with a view')
  })
})
