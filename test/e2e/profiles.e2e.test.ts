import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { givenMigrant } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'

let site: Site

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

/** What the page shows: all texts of a feature travel in its scripts, so those are left out. */
const shown = ({ body }: { body: string }) => body.replace(/<script[\s\S]*?<\/script>/g, '')

async function givenVisitor(id: string, mentor = false): Promise<Visitor> {
  await givenMigrant(site.ctx, id, { mentor })
  const visitor = new Visitor(site)
  visitor.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: id, userAgent: 'test' }))
  return visitor
}

const ANSWERS: [string, Record<string, string | string[]>][] = [
  ['name', { fullName: '林知夏', name: '知夏' }],
  ['languages', { 'languages[0].code': 'cmn', 'languages[0].level': 'native', 'languages[1].code': '', 'languages[1].level': '' }],
  ['profession', { professionCode: '25', sector: 'it', yearsExperience: '7' }],
  ['skills', { skills: ['cloud', 'cv-writing'] }],
  ['goals', { goals: 'find-a-job' }],
  ['interests', { interests: ['hiking', 'film'], style: '' }],
  ['free-time', { slots: ['sat-morning', 'mon-evening'] }],
  ['place', { district: 'islands', remote: 'yes', arrivalOn: '2026-01-01' }],
]

test('onboarding goes step by step, is left and found again, and ends with a summary', async () => {
  const mei = await givenVisitor('mei')
  for (const [at, [step, fields]] of ANSWERS.entries()) {
    expect((await mei.open('/zh-hans/onboarding')).location).toBe(`/zh-hans/onboarding/${step}`)
    expect((await mei.open(`/zh-hans/onboarding/${step}`)).status).toBe(200)
    const saved = await mei.submit(`/zh-hans/onboarding/${step}`, fields)
    expect([saved.status, saved.location]).toEqual([302, `/zh-hans/onboarding/${ANSWERS[at + 1]?.[0] ?? 'check'}`])
  }
  const summary = shown(await mei.open('/zh-hans/onboarding/check'))
  for (const text of ['林知夏', '普通话', '云计算', '离岛', '星期一晚上']) expect(summary).toContain(text)
  expect((await mei.submit('/zh-hans/onboarding/check', {})).location).toBe('/zh-hans?notice=saved')
  expect((await mei.open('/zh-hans/onboarding')).location).toBe('/zh-hans/profile')
})

test('a change comes back to where it was asked for', async () => {
  const amal = await givenVisitor('amal')
  const goals = { goals: 'make-friends' }
  expect((await amal.submit('/en/onboarding/goals?from=check', goals)).location).toBe('/en/onboarding/check')
  expect((await amal.submit('/en/onboarding/goals?from=profile', goals)).location).toBe('/en/profile?notice=saved')
  expect((await amal.submit('/en/onboarding/goals?from=//evil.test', goals)).location).toBe('/en/onboarding/interests')
  expect(shown(await amal.open('/en/profile'))).toContain('Make friends')
})

test('a refused answer names each field and keeps what was typed', async () => {
  const ben = await givenVisitor('ben')
  const refused = await ben.submit('/en/onboarding/profession', { professionCode: '25', sector: 'it', yearsExperience: 'many' })
  expect(refused.status).toBe(422)
  expect(shown(refused)).toContain('href="#field-yearsExperience"')
  expect(shown(refused)).toContain('value="many"')
  expect(shown(refused)).toMatch(/<option value="25" selected/)
})

test('a row for another language is a button of the form, and keeps the rows that are filled', async () => {
  const cy = await givenVisitor('cy')
  const more = await cy.submit('/en/onboarding/languages', { 'languages[0].code': 'en', rows: '5', intent: 'add' })
  expect(more.status).toBe(200)
  expect(shown(more)).toContain('name="languages[5].code"')
  expect(shown(more)).toMatch(/<option value="en" selected/)
  expect(shown(more)).not.toContain('role="alert"')
})

test('skipping is offered where it is allowed, and the summary says what is missing', async () => {
  const dee = await givenVisitor('dee')
  expect(shown(await dee.open('/en/onboarding/name'))).not.toContain('href="/en/onboarding/languages"')
  expect(shown(await dee.open('/en/onboarding/skills'))).toContain('href="/en/onboarding/goals"')
  expect(shown(await dee.open('/en/onboarding/check'))).toContain('Your name and your languages are still needed.')
  expect((await dee.submit('/en/onboarding/check', {})).status).toBe(409)
})

test('a mentor is asked what they give', async () => {
  expect(shown(await (await givenVisitor('eve', true)).open('/en/onboarding/skills'))).toContain('Which skills can you help with?')
})

test('a step that does not exist is not found, and nobody comes in without signing in', async () => {
  const fay = await givenVisitor('fay')
  for (const step of ['age', '__proto__', 'constructor']) {
    expect((await fay.open(`/en/onboarding/${step}`)).status).toBe(404)
    expect((await fay.submit(`/en/onboarding/${step}`, {})).status).toBe(404)
  }
  for (const path of ['/en/onboarding', '/en/onboarding/name', '/en/onboarding/check', '/en/profile'])
    expect((await new Visitor(site).open(path)).location).toContain('/en/sign-in')
})
