import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { type Reply, Visitor } from '#test/support/visitor.ts'

let site: Site
let visitor: Visitor

beforeAll(async () => {
  site = await startSite()
  await seedRuleSets(site.ctx)
  visitor = new Visitor(site)
})
afterAll(() => site?.stop())

const rows = () => site.ctx.db.selectFrom('assessments').selectAll().execute()
const at = (reply: Reply) => new URL(reply.location ?? '', site.url)

/** Answers each question in turn as its form would, and gives the address of the result. */
async function goesThrough(answers: string[], start = '/en/check/question'): Promise<string> {
  let address = start
  for (const answer of answers) {
    const reply = await visitor.submit(address, answer === 'skip' ? { skip: 'yes' } : { answer })
    expect(reply.status, `${answer} at ${address}`).toBe(302)
    address = at(reply).pathname + at(reply).search
  }
  return address
}

const TRIAGE = ['yes', 'yes', 'yes', 'yes', 'no', 'general']

test('a visitor without scripts goes from the door to a result, and nothing is stored', async () => {
  const door = await visitor.open('/en/check')
  expect(door.body.includes('This is not a government website')).toBe(true)
  expect(door.body.includes('15 December 2025')).toBe(true)
  const result = await goesThrough([...TRIAGE, '34', 'yes', 'yes', 'yes', 'yes', 'unsure', 'no', 'no', 'no', 'no', 'no', 'no'])
  expect(result).toMatch(/^\/en\/check\/result\?a=/)
  const page = await visitor.open(result)
  expect(page.body.includes('It depends on what you are not sure of')).toBe(true)
  expect(page.body).toMatch(/5–6/)
  expect(page.body.includes('Degree certificate and transcript')).toBe(true)
  expect(page.body.includes('until 31 October 2024')).toBe(true)
  expect(page.headers.get('x-robots-tag')).toBe('noindex')
  expect(await rows()).toEqual([])
})

test('a "no" to a condition of everybody leads to the result at once, and the rest can still be answered', async () => {
  const result = await goesThrough(['yes', 'yes', 'no'])
  expect(result).toMatch(/\/check\/result/)
  const page = await visitor.open(result)
  expect(page.body.includes('an application would be refused')).toBe(true)
  expect(page.body.includes('Go on with the questions')).toBe(true)
  expect(page.body.includes('value="apply"')).toBe(false)
})

test('the achievement route has its own two questions', async () => {
  const result = await goesThrough([...TRIAGE.slice(0, -1), 'achievement', 'yes', 'no'])
  expect((await visitor.open(result)).body).toContain('you meet the threshold')
})

test('going back shows what was answered, and changing one answer keeps the others', async () => {
  const result = await goesThrough([...TRIAGE, '34', 'yes', 'yes'])
  const answers = new URL(result, site.url).searchParams.get('a') ?? ''
  const degree = await visitor.open(`/en/check/question?${new URLSearchParams({ a: answers, at: 's:c02' })}`)
  expect(/name="answer"[^>]*checked=""[^>]*value="yes"/.test(degree.body)).toBe(true)
  const changed = await visitor.submit(`/en/check/question?${new URLSearchParams({ a: answers, at: 's:c02', from: 'result' })}`, {
    answer: 'unsure',
  })
  expect(at(changed).pathname).toBe('/en/check/result')
  expect(at(changed).searchParams.get('a')).toContain('sc02.unsure')
  expect(at(changed).searchParams.get('a')).toContain('nageYears.34')
})

test('an answer that is none is refused beside its field, with what was typed', async () => {
  const age = '/en/check/question?at=n:ageYears'
  const typed = await visitor.submit(age, { answer: 'thirty' })
  expect(typed.status).toBe(422)
  expect(typed.body.includes('Enter a whole number')).toBe(true)
  expect(typed.body.includes('value="thirty"')).toBe(true)
  expect((await visitor.submit(age, { answer: '300' })).body).toContain('not possible')
  expect((await visitor.submit('/en/check/question', {})).body).toContain('Choose one of the answers.')
  expect((await visitor.submit('/en/check/question', { answer: 'maybe' })).status).toBe(422)
})

test('an address that somebody made up is read as far as it makes sense', async () => {
  for (const made of ['a=%25', 'a=sc02.yes_%E0%A4%A', 'a=nageYears.1e308&at=n:ageYears', 'at=nowhere', `a=${'x'.repeat(7000)}`]) {
    expect((await visitor.open(`/en/check/question?${made}`)).status, made.slice(0, 40)).toBe(200)
    expect((await visitor.open(`/en/check/result?${made}`)).status, made.slice(0, 40)).toBe(200)
  }
})

test('a visitor who wants to keep the result signs in and comes back to it with every answer', async () => {
  const result = await goesThrough([...TRIAGE, '34', 'yes', 'unsure', 'yes', 'no', 'no', 'no', 'no', 'no', 'no', 'no', 'no'])
  const sent = await visitor.submit(result, { intent: 'save' })
  expect(sent.status).toBe(302)
  const signIn = at(sent).pathname + at(sent).search
  expect(signIn).toMatch(/^\/en\/sign-in\?next=/)
  await givenPerson(site.ctx, 'mei', { email: 'mei@example.test', verified: true })
  const passwordHash = await site.ctx.passwords.hash('praya-demo')
  await site.ctx.db.updateTable('users').set({ passwordHash }).where('id', '=', 'mei').execute()
  const next = at(sent).searchParams.get('next') ?? ''
  const back = await visitor.submit(signIn, { email: 'mei@example.test', password: 'praya-demo', next })
  expect(at(back).searchParams.get('a')).toBe(new URL(result, site.url).searchParams.get('a'))

  const saved = await visitor.submit(at(back).pathname + at(back).search, { intent: 'save' })
  expect(at(saved).pathname).toMatch(/^\/en\/check\/saved\//)
  expect(await rows()).toMatchObject([{ userId: 'mei', outcome: 'failed', score: 3 }])
  expect((await visitor.open('/en/check')).body).toContain('Your saved checks')
})

test('a private link shows the result to anybody, unnamed and unkept, until it is taken back', async () => {
  const [row] = await rows()
  const own = `/en/check/saved/${row?.id}`
  const made = await visitor.submit(own, { intent: 'share' })
  const link = /http:\/\/[^"]*\/en\/check\/shared\/[\w-]+/.exec(made.body)?.[0] ?? ''
  const path = new URL(link).pathname
  const stranger = new Visitor(site)
  const shown = await stranger.open(path)
  expect(shown.status).toBe(200)
  expect(shown.headers.get('cache-control')).toBe('no-store')
  expect(shown.headers.get('x-robots-tag')).toContain('noindex')
  expect(shown.body.includes('mei')).toBe(false)
  expect((await stranger.open(own)).location).toContain('/sign-in')

  expect((await visitor.submit(own, { intent: 'end' })).status).toBe(302)
  const gone = await stranger.open(path)
  expect(gone.status).toBe(404)
  expect(gone.headers.get('cache-control')).toBe('no-store')
})

test('applying keeps the check first, and the application is told which one', async () => {
  const reply = await visitor.submit('/en/check/result?a=page18.yes_sc04.yes', { intent: 'apply' })
  expect(at(reply).pathname).toBe('/en/application')
  expect((await rows()).map(({ id }) => id)).toContain(at(reply).searchParams.get('check'))
  const start = await visitor.open(at(reply).pathname + at(reply).search)
  expect(start.body.includes('is taken over')).toBe(true)
  expect(start.body.includes(`name="check" value="${at(reply).searchParams.get('check')}"`)).toBe(true)
})

test('what is left without a name is one row without a person, also when the form is sent twice', async () => {
  const before = (await rows()).length
  const stranger = new Visitor(site)
  const page = '/en/check/result?a=page18.yes_sc04.yes_nageYears.47'
  const once = /name="once" value="([^"]+)"/.exec((await stranger.open(page)).body)?.[1] ?? ''
  const form = { intent: 'leave', once, sector: 'it', qualification: '', experience: '5-9' }
  const left = await stranger.submit(page, form)
  await stranger.submit(page, form)
  expect(at(left).hash).toBe('#leave')
  expect((await stranger.open(at(left).pathname + at(left).search)).body).toContain('Thank you. It was left without a name.')
  const added = (await rows()).slice(before)
  expect(added).toHaveLength(1)
  expect(JSON.parse(added[0]?.facts ?? '')).toEqual({ sector: 'it', qualification: null, ageBand: '45-50', experience: '5-9' })
  expect((await stranger.submit(page, { ...form, sector: 'spying' })).status).toBe(422)
})
