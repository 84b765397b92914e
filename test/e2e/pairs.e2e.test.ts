import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/features/accounts/actor.ts'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { sendReport } from '#app/features/pairs/send-report.server.ts'
import { addStep } from '#app/features/pairs/set-step.server.ts'
import { book, givenPair, type Two } from '#test/features/pairs/given.ts'
import { givenOrganiser } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'

let site: Site
let own: Two & Ids
let theirs: Two & Ids
type Ids = { goal: string; step: string; session: string; report: string }

beforeAll(async () => {
  site = await startSite()
  own = await furnish(await givenPair(site.ctx, { mentee: 'amal', mentor: 'mona' }))
  theirs = await furnish(await givenPair(site.ctx, { mentee: 'cy', mentor: 'dee' }))
})
afterAll(() => site.stop())

/** A pair with one of everything that has an id. */
async function furnish(two: Two): Promise<Two & Ids> {
  const { ctx } = site
  const mentorshipId = two.id
  const { id: goal } = await ctx.db.selectFrom('pairGoals').select('id').where('mentorshipId', '=', mentorshipId).executeTakeFirstOrThrow()
  await addStep(ctx, two.mentee, { mentorshipId, of: { goalId: goal }, text: 'Write the CV', owner: 'me' })
  const { id: step } = await ctx.db.selectFrom('pairSteps').select('id').where('goalId', '=', goal).executeTakeFirstOrThrow()
  const inAWeek = new Date(ctx.now().getTime() + 7 * 24 * 60 * 60 * 1000).toISOString()
  const session = await book(ctx, two.mentee, mentorshipId, inAWeek)
  const said = { mentorshipId, category: 'contact', urgency: 'normal' as const, body: 'They call me at night.', context: [] }
  return { ...two, goal, step, session, report: await sendReport(ctx, two.mentee, said) }
}

async function visitorOf({ id }: Actor): Promise<Visitor> {
  const visitor = new Visitor(site)
  visitor.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: id, userAgent: 'test' }))
  return visitor
}

const shown = ({ body }: { body: string }) => body.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '')

/** Every address of pairs for some ids. */
const addresses = ({ id, goal, step, session }: { id: string } & Omit<Ids, 'report'>) => [
  `/en/pairs/${id}`,
  `/en/pairs/${id}/goals/${goal}`,
  `/en/pairs/${id}/steps/${step}`,
  `/en/pairs/${id}/sessions/new`,
  `/en/pairs/${id}/sessions/${session}`,
  `/en/pairs/${id}/sessions/${session}/move`,
  `/en/pairs/${id}/sessions/${session}/calendar`,
  `/en/pairs/${id}/feedback/midway`,
  `/en/pairs/${id}/report`,
]

test('both of a pair open every page of it, in every language', async () => {
  for (const person of [own.mentee, own.mentor]) {
    const visitor = await visitorOf(person)
    for (const path of addresses(own)) {
      for (const prefix of ['/en', '/zh-hant', '/zh-hans']) {
        const reply = await visitor.open(path.replace('/en', prefix))
        expect([path, reply.status]).toEqual([path, 200])
        expect(reply.body).not.toMatch(/⟦/)
      }
    }
  }
})

test('whichever id is swapped for another pair’s, nothing opens; missing and foreign look the same', async () => {
  const amal = await visitorOf(own.mentee)
  const swaps = [theirs, ...(['id', 'goal', 'step', 'session'] as const).map((key) => ({ ...own, [key]: theirs[key] }))]
  for (const swapped of swaps) {
    const changed = addresses(swapped).filter((path) => !addresses(own).includes(path))
    expect(changed.length).toBeGreaterThan(0)
    for (const path of changed) expect([path, (await amal.open(path)).status]).toEqual([path, 404])
  }
  const foreign = shown(await amal.open(`/en/pairs/${theirs.id}`)).replaceAll(theirs.id, 'nobody-has-this')
  expect(foreign === shown(await amal.open('/en/pairs/nobody-has-this'))).toBe(true)
})

test('no form reaches another pair: not by its address and not by an id within', async () => {
  const amal = await visitorOf(own.mentee)
  const before = await everything()
  const forms: [path: string, form: Record<string, string>][] = [
    [`/en/pairs/${theirs.id}`, { intent: 'addGoal', goal: 'mine' }],
    [`/en/pairs/${theirs.id}`, { intent: 'end', reason: 'noFit' }],
    [`/en/pairs/${theirs.id}`, { intent: 'pause' }],
    [`/en/pairs/${theirs.id}`, { intent: 'hello' }],
    [`/en/pairs/${theirs.id}`, { intent: 'quiet' }],
    [`/en/pairs/${own.id}`, { intent: 'goalDone', goalId: theirs.goal }],
    [`/en/pairs/${own.id}`, { intent: 'addStep', goalId: theirs.goal, text: 'x', owner: 'me' }],
    [`/en/pairs/${own.id}`, { intent: 'stepDone', stepId: theirs.step }],
    [`/en/pairs/${own.id}/goals/${theirs.goal}`, { intent: 'save', goal: 'x', revision: '1' }],
    [`/en/pairs/${own.id}/steps/${theirs.step}`, { intent: 'remove', revision: '1' }],
    [`/en/pairs/${own.id}/sessions/${theirs.session}`, { intent: 'cancel' }],
    [`/en/pairs/${own.id}/sessions/${theirs.session}`, { intent: 'notes', notes: 'x', revision: '0' }],
    [`/en/pairs/${own.id}/sessions/${theirs.session}`, { intent: 'private', private: 'x', revision: '0' }],
    [`/en/pairs/${own.id}/sessions/${own.session}`, { intent: 'done', stepId: theirs.step }],
    [`/en/pairs/${theirs.id}/feedback/midway`, { moment: 'midway', goals: 'yes', contact: 'yes', respect: 'yes' }],
    [`/en/pairs/${theirs.id}/report`, { category: 'money', urgency: 'normal', body: 'Not my pair at all.' }],
    [`/en/organiser/safeguarding/${theirs.report}`, { intent: 'close' }],
  ]
  for (const [path, form] of forms) {
    const { status } = await amal.submit(path, form)
    expect([403, 404], `${path} ${form.intent}`).toContain(status)
  }
  expect(await everything()).toEqual(before)
})

async function everything() {
  const tables = [
    'mentorships',
    'pairGoals',
    'pairSteps',
    'pairSessions',
    'pairSessionTexts',
    'pairPrivateNotes',
    'pairFeedback',
    'safeguardingReports',
    'messages',
    'pairMembers',
  ] as const
  return Promise.all(tables.map((table) => site.ctx.db.selectFrom(table).selectAll().execute()))
}

test('bad forms are said next to their fields, and what was typed stays', async () => {
  const amal = await visitorOf(own.mentee)
  const booked = await amal.submit(`/en/pairs/${own.id}/sessions/new`, {
    time: 'own',
    day: '2020-02-31',
    clock: '25:00',
    zone: 'Asia/Hong_Kong',
    minutes: '60',
    mode: 'online',
    place: 'Café',
  })
  expect(booked.status).toBe(422)
  for (const text of ['href="#field-day"', 'href="#field-clock"', 'value="Café"']) expect(shown(booked)).toContain(text)
  const past = await amal.submit(`/en/pairs/${own.id}/sessions/new`, {
    time: '2020-01-01T02:00:00.000Z',
    zone: 'Asia/Hong_Kong',
    minutes: '60',
    mode: 'online',
  })
  expect([past.status, shown(past).includes('That time is over')]).toEqual([422, true])
  for (const form of [
    {},
    { intent: 'dance' },
    { intent: 'addGoal', goal: ' ' },
    { intent: 'pause', until: 'soon' },
    { intent: 'zone', zone: 'Mars/Base' },
  ] as Record<string, string>[])
    expect((await amal.submit(`/en/pairs/${own.id}`, form)).status).toBe(422)
  const worried = await amal.submit(`/en/pairs/${own.id}/report`, { category: 'money', body: 'Help' })
  expect(worried.status).toBe(422)
  expect(shown(worried)).toContain('Help</textarea>')
})

test('who was slower sees both versions of the notes, without a script, and loses nothing', async () => {
  const [amal, mona] = [await visitorOf(own.mentee), await visitorOf(own.mentor)]
  const path = `/en/pairs/${own.id}/sessions/${own.session}`
  expect((await mona.submit(path, { intent: 'notes', notes: 'What mona wrote', revision: '0' })).status).toBe(302)
  const slower = await amal.submit(path, { intent: 'notes', notes: 'What amal wrote', revision: '0' })
  expect(slower.status).toBe(409)
  for (const text of ['mona changed this while you were writing', 'What mona wrote', 'What amal wrote</textarea>'])
    expect(shown(slower)).toContain(text)
  const [, revision = ''] = /name="revision" value="(\d+)"[^>]*\/?>(?:(?!name="revision")[\s\S])*name="notes"/.exec(shown(slower)) ?? []
  expect((await amal.submit(path, { intent: 'notes', notes: 'Both', revision })).status).toBe(302)
})

test('the calendar file is one, and only for the two', async () => {
  const mona = await visitorOf(own.mentor)
  const file = await mona.open(`/en/pairs/${own.id}/sessions/${own.session}/calendar`)
  expect(file.body).toContain(`UID:session-${own.session}@praya`)
  expect(file.body.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

test('an organiser of another organisation and the reported mentor see no report', async () => {
  const olive = await visitorOf(await givenOrganiser(site.ctx, 'olive'))
  expect((await olive.open(`/en/organiser/safeguarding/${own.report}`)).status).toBe(404)
  const mona = await visitorOf(own.mentor)
  expect((await mona.open('/en/organiser/safeguarding')).status).toBe(403)
  expect(shown(await mona.open(`/en/pairs/${own.id}/report`))).not.toContain('They call me at night')
})
