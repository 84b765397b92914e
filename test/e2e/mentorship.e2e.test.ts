import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/features/accounts/actor.ts'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { GOAL, givenMentee, givenMentor, givenProfile } from '#test/features/mentorship/given.ts'
import { givenMigrant, givenOrganiser, givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'

let site: Site

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

/** What the page shows: all texts of a feature travel in its scripts, so those are left out. */
const shown = ({ body }: { body: string }) => body.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '')

async function visitorOf({ id }: Actor): Promise<Visitor> {
  const visitor = new Visitor(site)
  visitor.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: id, userAgent: 'test' }))
  return visitor
}

const field = (html: string, name: string) => new RegExp(`name="${name}"[^>]*value="([^"]+)"`).exec(html)?.[1] ?? ''

test('a migrant finds a mentor, asks, is answered, and both may talk', async () => {
  const mona = await visitorOf(await givenMentor(site.ctx, 'mona', { slots: ['sun-evening'] }))
  const amal = await visitorOf(await givenMentee(site.ctx, 'amal', { slots: ['sun-evening'] }))
  const list = shown(await amal.open('/en/mentors'))
  for (const text of ['mona', 'Fits you', 'Can help with your goal', 'Next time', 'Sun', '19:00 (Hong Kong time)'])
    expect(list).toContain(text)

  const page = shown(await amal.open('/zh-hant/mentors/mona'))
  expect(page).toContain('<textarea')
  expect(page).toContain('首次見面的時間（香港時間）')
  const short = await amal.submit('/en/mentors/mona', { goal: 'Help me' })
  expect(short.status).toBe(422)
  expect(shown(short)).toContain('href="#field-goal"')
  expect(shown(short)).toContain('Help me</textarea>')

  const sent = await amal.submit('/en/mentors/mona', { goal: GOAL })
  expect([sent.status, sent.location]).toEqual([302, '/en/requests?notice=sent'])
  expect(shown(await amal.open('/en/mentors/mona'))).toContain('You have asked this mentor')
  expect((await amal.submit('/en/mentors/mona', { goal: GOAL })).status).toBe(409)
  expect(shown(await amal.open('/en/requests'))).toContain('Waiting for an answer')

  const received = shown(await mona.open('/en/requests'))
  expect(received).toContain(GOAL)
  const accepted = await mona.submit('/en/requests', { intent: 'accept', requestId: field(received, 'requestId') })
  expect(accepted.location).toMatch(/^\/en\/messages\/.+\?notice=accepted$/)
  expect((await mona.visit(accepted.location ?? '')).status).toBe(200)
  const pairs = shown(await amal.open('/en/requests'))
  expect(pairs).toContain('Your mentor since')
  const [, conversation = ''] = /href="(\/en\/messages\/[^"]+)"/.exec(pairs) ?? []
  expect((await amal.open(conversation)).status).toBe(200)

  const ended = await amal.submit('/en/requests', { intent: 'end', mentorshipId: field(pairs, 'mentorshipId'), reason: 'goalReached' })
  expect(ended.location).toBe('/en/requests?notice=ended')
})

test('a refusal in kind words leads to somebody else who fits', async () => {
  const ivo = await visitorOf(await givenMentor(site.ctx, 'ivo', { slots: ['tue-evening'] }))
  await givenMentor(site.ctx, 'nora', { slots: ['tue-evening'] })
  const bo = await visitorOf(await givenMentee(site.ctx, 'bo', { slots: ['tue-evening'] }))
  await bo.submit('/en/mentors/ivo', { goal: GOAL })
  // The server's copy of the mentors may be a second old.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  const requestId = field(shown(await ivo.open('/en/requests')), 'requestId')
  const wrong = await ivo.submit('/en/requests', { intent: 'decline', requestId, reasonCode: 'never', note: 'Sorry!' })
  expect(wrong.status).toBe(422)
  expect(shown(wrong)).toContain(`href="#field-reasonCode-${requestId}"`)
  expect(shown(wrong)).toContain('Sorry!</textarea>')
  const declined = await ivo.submit('/en/requests', { intent: 'decline', requestId, reasonCode: 'noTime', note: 'Maybe in summer.' })
  expect(declined.location).toBe('/en/requests?notice=declined')
  const page = shown(await bo.open('/en/requests'))
  for (const text of [
    'No time at the moment',
    'Maybe in summer.',
    'After ivo: somebody else who fits',
    'nora may fit as well',
    '/en/mentors/nora?after=',
  ])
    expect(page).toContain(text)
})

test('fields of several requests on one page have ids of their own', async () => {
  const mira = await visitorOf(await givenMentor(site.ctx, 'mira', { slots: ['wed-evening'], capacity: 3 }))
  for (const id of ['cy', 'dee', 'eli']) {
    const mentee = await visitorOf(await givenMentee(site.ctx, id, { slots: ['wed-evening'] }))
    await mentee.submit('/en/mentors/mira', { goal: GOAL })
  }
  const ids = [...shown(await mira.open('/en/requests')).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.filter((id) => id?.startsWith('field-note-'))).toHaveLength(3)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a block looks like any other reason, also in what the browser is sent', async () => {
  const uma = await givenMentor(site.ctx, 'uma', { slots: ['thu-evening'] })
  const fay = await visitorOf(await givenMentee(site.ctx, 'fay', { slots: ['thu-evening'] }))
  await blockPerson(site.ctx, uma, { personId: 'fay' })
  expect(shown(await fay.open('/en/mentors'))).not.toContain('/en/mentors/uma')
  const page = await fay.open('/en/mentors/uma')
  expect(shown(page)).toContain('This mentor is not available at the moment.')
  expect(shown(page)).not.toContain('<textarea')
  const refused = await fay.submit('/en/mentors/uma', { goal: GOAL })
  expect(refused.status).toBe(409)
  expect(refused.body).not.toContain('barrier.blocked')
})

const HOURS = {
  ...{ intent: 'addHours', weekday: 'sat', starts: '10:00', minutes: '120', everyWeeks: '2' },
  ...{ fromDay: '2026-03-02', untilDay: '', timeZone: 'Asia/Hong_Kong' },
}

test('somebody becomes a mentor, takes a break, and hides again', async () => {
  const gus = await visitorOf(await givenProfile(site.ctx, await givenPerson(site.ctx, 'gus')))
  const submit = async (fields: Record<string, string>, page = '') => gus.submit(`/en/mentor-profile${page}`, fields)
  expect(shown(await gus.open('/en/mentor-profile'))).toContain('href="/en/mentor-profile/help"')
  const said = { headline: 'Software lead since 2011', about: 'I can help you to prepare for interviews.', goals: 'find-a-job' }
  expect((await submit(said, '/help')).location).toBe('/en/mentor-profile/languages')
  expect((await submit({ intent: 'publish' })).status).toBe(409)
  expect((await submit({}, '/languages')).location).toBe('/en/mentor-profile/hours')
  expect((await submit({ ...HOURS, starts: '25:00' }, '/hours')).status).toBe(422)
  expect((await submit(HOURS, '/hours')).location).toBe('/en/mentor-profile/hours?notice=saved')
  expect(shown(await gus.open('/en/mentor-profile/hours'))).toContain('Saturday, 10:00 to 12:00')
  expect((await submit({ intent: 'go' }, '/hours')).location).toBe('/en/mentor-profile/capacity')
  const refused = await submit({ capacity: '11', boundaries: 'noMoney' }, '/capacity')
  expect(refused.status).toBe(422)
  expect(shown(refused)).toContain('href="#field-capacity"')
  expect(shown(refused)).toContain('value="11"')
  expect((await submit({ capacity: '3', boundaries: 'noMoney' }, '/capacity')).location).toBe('/en/mentor-profile/conduct')
  expect((await new Visitor(site).open('/en/mentors/gus')).status).toBe(404)
  expect((await submit({}, '/conduct')).status).toBe(422)
  expect((await submit({ agreed: 'yes' }, '/conduct')).location).toBe('/en/mentor-profile?notice=published')
  expect((await new Visitor(site).open('/en/mentors/gus')).status).toBe(200)
  expect((await submit({ intent: 'pause', pausedUntil: '2001-01-01' })).status).toBe(422)
  expect((await submit({ intent: 'pause', pausedUntil: 'soon' })).status).toBe(422)
  expect((await submit({ intent: 'pause', pausedUntil: '' })).location).toBe('/en/mentor-profile?notice=paused')
  expect(shown(await gus.open('/zh-hans/mentor-profile'))).toContain('你正在休息')
  expect((await submit({ intent: 'resume' })).location).toBe('/en/mentor-profile?notice=resumed')
  expect((await submit({ intent: 'unpublish' })).location).toBe('/en/mentor-profile?notice=closed')
  expect((await new Visitor(site).open('/en/mentors/gus')).status).toBe(404)
})

test('an organiser gives their organisation’s word, and it stands on the mentor’s page', async () => {
  await givenMentor(site.ctx, 'hana')
  const olive = await visitorOf(await givenOrganiser(site.ctx, 'olive'))
  expect(shown(await olive.open('/en/organiser/mentors'))).toContain('Vouch for hana')
  const validUntil = new Date(Date.now() + 200 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const word = { intent: 'vet', mentorId: 'hana', organisationId: 'harbour', references: '2', conduct: 'yes', validUntil }
  expect((await olive.submit('/en/organiser/mentors', { ...word, conduct: '' })).status).toBe(422)
  const vetted = await olive.submit('/en/organiser/mentors', word)
  expect(vetted.location).toBe('/en/organiser/mentors?notice=saved')
  expect(shown(await new Visitor(site).open('/en/mentors/hana'))).toContain('Vouched for by harbour')
  await olive.submit('/en/organiser/mentors', { intent: 'end', mentorId: 'hana', organisationId: 'harbour' })
  expect(shown(await new Visitor(site).open('/en/mentors/hana'))).not.toContain('Vouched for by harbour')
})

test('visitors and applicants see who is there and what they would need; pages of people want a person', async () => {
  await givenMentor(site.ctx, 'jo', { slots: ['fri-evening'], sector: 'it' })
  const visitor = new Visitor(site)
  const list = shown(await visitor.open('/en/mentors?sector=it&district=sai-kung&page=nonsense'))
  expect(list).toContain('/en/mentors/jo')
  for (const text of ['Friday evening', 'Fits you', 'name="district"', 'Sai Kung']) expect(list).not.toContain(text)
  const page = shown(await visitor.open('/en/mentors/jo'))
  expect(page).toContain('Sign in to ask this mentor')
  expect(page).not.toContain('I have lived here')
  for (const path of ['/en/requests', '/en/mentor-profile', '/en/organiser/mentors']) {
    expect((await visitor.open(path)).location).toMatch(/^\/en\/sign-in\?next=/)
  }
  const applicant = await visitorOf(await givenPerson(site.ctx, 'kim'))
  expect(shown(await applicant.open('/en/mentors/jo'))).toContain('Approved migrants can ask a mentor')
  expect((await applicant.submit('/en/mentors/jo', { goal: GOAL })).status).toBe(403)
  expect((await applicant.open('/en/organiser/mentors')).status).toBe(403)
  expect((await applicant.open('/en/mentors/nobody')).status).toBe(404)
})

test('a migrant without a profile is asked for one in a friendly way, and still sees mentors', async () => {
  await givenMentor(site.ctx, 'lea')
  const newcomer = await visitorOf(await givenMigrant(site.ctx, 'new'))
  expect(shown(await newcomer.open('/en/mentors'))).toContain('href="/en/onboarding"')
  // The test writes as another process would: a page knows of it a second later.
  await expect.poll(async () => shown(await newcomer.open('/en/mentors')), { timeout: 2000 }).toContain('/en/mentors/lea')
  expect(shown(await newcomer.open('/en/mentors/lea'))).not.toContain('<textarea')
  expect((await newcomer.submit('/en/mentors/lea', { goal: GOAL })).status).toBe(409)
})

test('answers that fit nothing are refused and never an error of ours', async () => {
  const mentor = await visitorOf(await givenMentor(site.ctx, 'max'))
  const forms = [{}, { intent: 'accept' }, { intent: 'dance', requestId: 'x' }, { intent: 'end', mentorshipId: 'x', reason: 'rain' }]
  for (const form of forms as Record<string, string>[]) expect((await mentor.submit('/en/requests', form)).status).toBe(422)
  expect((await mentor.submit('/en/requests', { intent: 'accept', requestId: 'unknown' })).status).toBe(404)
  expect((await mentor.submit('/en/requests', { intent: 'accept', requestId: 'x\u0000' })).status).toBe(404)
  expect((await mentor.open('/en/mentors/%00')).status).toBe(404)
  expect((await mentor.open('/en/mentors?sector=%00')).status).toBe(404)
  const said = { headline: 'Here\u0000 to help', about: 'I can help you to prepare for interviews.', goals: 'find-a-job' }
  expect((await mentor.submit('/en/mentor-profile/help', said)).status).toBe(302)
  expect(shown(await mentor.open('/en/mentor-profile/help'))).toContain('value="Here to help"')
  expect((await mentor.submit('/en/mentor-profile/help', { headline: '', about: '' })).status).toBe(422)
  expect((await mentor.submit('/en/mentor-profile/capacity', { capacity: '-1' })).status).toBe(422)
})
