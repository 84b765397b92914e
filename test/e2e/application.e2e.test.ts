import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { applicationOf, readSections } from '#app/features/applications/read-application.server.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { actor, givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { type Reply, Visitor } from '#test/support/visitor.ts'
import { givenAccount, PASSWORD } from '../features/accounts/people.ts'
import { COMPLETE, givenDraft } from '../features/applications/scheme-application.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
  await seedRuleSets(site.ctx)
})
afterAll(() => site.stop())

async function signedIn(id: string): Promise<Visitor> {
  const person = new Visitor(site)
  person.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: id, userAgent: 'test' }))
  return person
}

/** What the page shows: all texts of a feature travel in its scripts, so those are left out. */
const shown = ({ body }: Pick<Reply, 'body'>) => body.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '')
const revisionOn = ({ body }: Reply) => /name="revision" value="(\d+)"/.exec(body)?.[1] ?? ''
const NAME = { familyName: 'Haddad', givenNames: 'Amal', intent: 'continue' }

test('a person begins, and beginning on a second device goes on with the same application', async () => {
  await givenPerson(site.ctx, 'amal')
  const [phone, laptop] = [await signedIn('amal'), await signedIn('amal')]
  expect(shown(await phone.open('/en/application'))).toContain('This is not a government site')
  expect((await phone.submit('/en/application', { intent: 'start' })).status).toBe(422)
  expect((await phone.submit('/en/application', { intent: 'start', route: 'general' })).status).toBe(302)
  expect((await laptop.submit('/en/application', { intent: 'start', route: 'achievement' })).status).toBe(302)

  const page = shown(await laptop.open('/en/application'))
  expect(page).toContain('You have completed')
  expect(page).toContain('General Points Test')
})

test('two devices: the second one is told, sees both versions, and decides', async () => {
  const [phone, laptop] = [await signedIn('amal'), await signedIn('amal')]
  const [onPhone, onLaptop] = [await phone.open('/en/application/personal/name'), await laptop.open('/en/application/personal/name')]
  expect((await phone.submit('/en/application/personal/name', { ...NAME, revision: revisionOn(onPhone) })).location).toMatch(
    /passport-name$/,
  )

  const mine = { ...NAME, familyName: 'El Haddad', revision: revisionOn(onLaptop) }
  const refused = await laptop.submit('/en/application/personal/name', mine)
  expect(refused.status).toBe(409)
  expect(shown(refused)).toContain('This page was saved somewhere else')
  expect(shown(refused)).toContain('value="El Haddad"')
  expect(shown(refused)).toMatch(/<dd[^>]*><span[^>]*>Haddad|<dd[^>]*>Haddad/)

  const again = await laptop.submit('/en/application/personal/name', { ...mine, revision: revisionOn(refused) })
  expect(again.status).toBe(302)
  const own = await applicationOf(site.ctx, actor({ id: 'amal' }))
  expect((await readSections(site.ctx, own?.id ?? '')).get('personal')?.answers).toMatchObject({ familyName: 'El Haddad' })
})

test('a page that is not right comes back with a message at each field and everything that was typed', async () => {
  const phone = await signedIn('amal')
  const refused = await phone.submit('/en/application/personal/birth', {
    birthDate: '2020-01-01',
    birthPlace: 'Amman',
    birthCountry: 'JO',
    nationality: 'KP',
    sex: 'F',
    revision: '1',
    intent: 'continue',
  })
  expect(refused.status).toBe(422)
  for (const text of ['You must be 18 or older to apply.', 'The scheme is not open', 'value="Amman"'])
    expect(shown(refused)).toContain(text)
})

test('sending twice, also at the same moment, makes one application with one reference', async () => {
  const bea = await givenPerson(site.ctx, 'bea')
  await givenDraft(site.ctx, bea)
  const [phone, laptop] = [await signedIn('bea'), await signedIn('bea')]
  expect((await phone.submit('/en/application/submit', {})).status).toBe(422)

  const send = (device: Visitor) => device.submit('/en/application/submit', { declared: 'yes' })
  const replies = await Promise.all([send(phone), send(laptop), send(phone)])
  expect(replies.map(({ status }) => status)).toEqual([302, 302, 302])
  const reference = (await applicationOf(site.ctx, bea))?.reference ?? 'none'
  for (const path of ['/en/application/sent', '/en/application', '/en/application/copy'])
    expect(shown(await laptop.open(path))).toContain(reference)
  expect(await site.ctx.db.selectFrom('applicationMoves').selectAll().execute()).toHaveLength(1)
})

test('after sending the pages of the draft lead to where it stands, and their forms change nothing', async () => {
  const phone = await signedIn('bea')
  for (const path of ['personal', 'personal/name', 'check', 'submit'])
    expect((await phone.open(`/en/application/${path}`)).location).toMatch(/\/en\/application$/)
  const late = await phone.submit('/en/application/personal/name', { ...NAME, familyName: 'Late', revision: '4' })
  expect(late.location).toMatch(/\/en\/application$/)
  const own = await applicationOf(site.ctx, actor({ id: 'bea' }))
  expect((await readSections(site.ctx, own?.id ?? '')).get('personal')?.answers).toMatchObject({ familyName: 'Haddad' })
  expect((await phone.open('/en/application/nonsense')).status).toBe(404)
})

test('a page that is sent after the sign-in ran out is kept, and saved once its person is back', async () => {
  await givenAccount(site.ctx, 'eve', { email: 'eve@example.test' })
  const eve = new Visitor(site)
  await eve.signIn('eve@example.test', PASSWORD)
  await eve.submit('/en/application', { intent: 'start', route: 'general' })
  await site.ctx.db.updateTable('sessions').set({ expiresAt: '2020-01-01T00:00:00.000Z' }).where('userId', '=', 'eve').execute()
  const typed = { ...NAME, familyName: 'Evans & “Co”', revision: '0' }
  expect((await eve.submit('/en/application/personal/name', typed)).location).toContain('kept=1')

  await eve.submit('/en/sign-in', { email: 'eve@example.test', password: PASSWORD, next: '/en/resume' })
  const { body } = await eve.open('/en/resume')
  expect(body).toContain('action="/en/application/personal/name"')
  expect(body).toContain('Evans &amp; “Co”')
  expect((await eve.submit('/en/application/personal/name', typed)).location).toMatch(/passport-name$/)
})

test('ids of another person lead nowhere', async () => {
  const [cal, dee] = [await givenPerson(site.ctx, 'cal'), await givenPerson(site.ctx, 'dee')]
  const id = await givenDraft(site.ctx, cal)
  await givenDraft(site.ctx, dee, [])
  const items = (await readSections(site.ctx, id)).get('education')?.answers.items as { id: string }[]
  const path = `/en/application/education/${items[0]?.id}`
  const other = await signedIn('dee')
  expect((await other.open(path)).status).toBe(404)
  expect((await other.open(`${path}/remove`)).status).toBe(404)
  const [, [[, typed] = ['', {}]] = []] = COMPLETE[4] ?? []
  const changed = await other.submit(path, { ...(typed as Record<string, string>), institution: 'Mine', intent: 'continue', revision: '0' })
  expect(changed.status).toBe(404)
  await other.submit(`${path}/remove`, { intent: 'remove', revision: '2' })
  expect((await readSections(site.ctx, id)).get('education')?.answers.items).toEqual(items)
})

test('a withdrawn application says so, and a new one may begin', async () => {
  const phone = await signedIn('bea')
  expect(shown(await phone.open('/en/application/withdraw'))).toContain('It cannot be opened again.')
  expect((await phone.submit('/en/application/withdraw', { intent: 'withdraw' })).status).toBe(302)
  expect(shown(await phone.open('/en/application'))).toContain('Start a new application')
})
