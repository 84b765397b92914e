import { expect, test } from 'vitest'
import { acceptRequest } from '#app/features/mentorship/accept-request.server.ts'
import { listMentors } from '#app/features/mentorship/list-mentors.server.ts'
import { pauseMentor, resumeMentor } from '#app/features/mentorship/pause-mentor.server.ts'
import { publishMentor, unpublishMentor } from '#app/features/mentorship/publish-mentor.server.ts'
import { readMentor } from '#app/features/mentorship/read-mentor.server.ts'
import { saveMentor } from '#app/features/mentorship/save-mentor.server.ts'
import { saveMentorStep } from '#app/features/mentorship/save-mentor-step.server.ts'
import { blockPerson, unblockPerson } from '#app/features/messaging/block-person.server.ts'
import { saveStep } from '#app/features/profiles/save-step.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenMigrant, givenPerson } from '#test/support/factories.ts'
import { ask, givenMentee, givenMentor, givenProfile, offered } from './given.ts'

const t = translateTo('en')
const page = (number: number) => ({ filter: { page: number }, t })

test('mentors are ranked by how well they fit, each with its reasons in words', async () => {
  const { ctx } = await testContext()
  await givenMentor(ctx, 'far', { goals: ['start-a-business'], sector: 'it' })
  await givenMentor(ctx, 'near')
  const amal = await givenMentee(ctx, 'amal')
  const { items, ranked } = await listMentors(ctx, amal, page(1))
  expect(ranked).toBe(true)
  expect(items.map(({ id }) => id)).toEqual(['near', 'far'])
  expect(items[0]?.reasons[0]?.text).toContain('Can help with your goal')
  expect(items[0]?.score).toBeGreaterThan(items[1]?.score ?? 0)
})

test('reasons are in the language of the reader', async () => {
  const { ctx } = await testContext()
  await givenMentor(ctx, 'mona')
  const amal = await givenMentee(ctx, 'amal')
  const { items } = await listMentors(ctx, amal, { filter: { page: 1 }, t: translateTo('zh-Hant') })
  expect(items[0]?.reasons.every(({ text }) => /\p{Script=Han}/u.test(text))).toBe(true)
})

test('full, paused, blocked, hidden, suspended and unreachable mentors are not offered', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'free')
  await givenMentor(ctx, 'full', { capacity: 0 })
  await givenMentor(ctx, 'tongue', { language: 'ja' })
  await givenMentor(ctx, 'busy', { slots: ['mon-evening'] })
  const [paused, blocker, hidden] = [await givenMentor(ctx, 'paused'), await givenMentor(ctx, 'blocker'), await givenMentor(ctx, 'hidden')]
  await givenMentor(ctx, 'blocked')
  await givenMentor(ctx, 'suspended')
  await pauseMentor(ctx, paused, {})
  await blockPerson(ctx, blocker, { personId: 'amal' })
  await blockPerson(ctx, amal, { personId: 'blocked' })
  await unpublishMentor(ctx, hidden)
  await ctx.db.updateTable('users').set({ suspendedAt: ctx.now().toISOString() }).where('id', '=', 'suspended').execute()
  expect(await offered(ctx, amal)).toEqual(['free'])
})

test('whoever cannot be ranked yet is not offered blocked, full or paused mentors either', async () => {
  const { ctx } = await testContext()
  const newcomer = await givenMigrant(ctx, 'newcomer')
  await givenMentor(ctx, 'free')
  await givenMentor(ctx, 'full', { capacity: 0 })
  const [paused, blocker] = [await givenMentor(ctx, 'paused'), await givenMentor(ctx, 'blocker')]
  await pauseMentor(ctx, paused, {})
  await blockPerson(ctx, blocker, { personId: 'newcomer' })
  const list = await listMentors(ctx, newcomer, page(1))
  expect(list).toMatchObject({ ranked: false, needsProfile: true, total: 1 })
  expect(list.items).toMatchObject([{ id: 'free', score: null, reasons: [] }])
})

test('every change by the product is seen by the next reader, without waiting', async () => {
  const { ctx } = await testContext()
  const [amal, bo, mona] = [await givenMentee(ctx, 'amal'), await givenMentee(ctx, 'bo'), await givenMentor(ctx, 'mona', { capacity: 1 })]
  expect(await offered(ctx, amal)).toEqual(['mona'])
  await pauseMentor(ctx, mona, {})
  expect(await offered(ctx, amal)).toEqual([])
  await resumeMentor(ctx, mona)
  expect(await offered(ctx, amal)).toEqual(['mona'])
  await unpublishMentor(ctx, mona)
  expect(await offered(ctx, amal)).toEqual([])
  await publishMentor(ctx, mona)
  await blockPerson(ctx, mona, { personId: 'amal' })
  expect(await offered(ctx, amal)).toEqual([])
  await unblockPerson(ctx, mona, { personId: 'amal' })
  expect(await offered(ctx, amal)).toEqual(['mona'])
  await acceptRequest(ctx, mona, { requestId: await ask(ctx, bo, 'mona') })
  expect(await offered(ctx, amal)).toEqual([])
  await saveMentor(ctx, mona, { headline: 'Two places now', about: 'I have lived here for years.', capacity: 2 })
  const { items } = await listMentors(ctx, amal, page(1))
  expect(items).toMatchObject([{ id: 'mona', headline: 'Two places now', placesLeft: 1 }])
})

test('a write while the mentors are being read is not missed, whenever it comes', async () => {
  const { ctx } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  for (let turns = 0; turns < 30; turns += 1) {
    await pauseMentor(ctx, mona, {})
    const reading = offered(ctx, amal)
    for (let turn = 0; turn < turns; turn += 1) await null
    await resumeMentor(ctx, mona)
    expect(await offered(ctx, amal)).toEqual(['mona'])
    await reading
  }
})

test('a change by another process is seen a second later, and a full mentor is never offered meanwhile', async () => {
  const { ctx, moveTo } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'mona', { capacity: 1 })
  await givenMentor(ctx, 'ivo')
  expect(await offered(ctx, amal)).toHaveLength(2)
  const at = ctx.now().toISOString()
  await ctx.db.updateTable('mentors').set({ activeCount: 1, updatedAt: at }).where('userId', '=', 'mona').execute()
  expect(await offered(ctx, amal)).toEqual(['ivo'])
  moveTo('2026-03-02T09:00:01.000Z')
  expect(await listMentors(ctx, amal, page(1))).toMatchObject({ total: 1 })
  await ctx.db.updateTable('mentors').set({ activeCount: 0, updatedAt: at }).where('userId', '=', 'mona').execute()
  moveTo('2026-03-02T09:00:02.000Z')
  expect(await offered(ctx, amal)).toHaveLength(2)
})

test('what a mentor changes in their profile counts within a second', async () => {
  const { ctx, moveTo } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  expect(await offered(ctx, amal)).toEqual(['mona'])
  await saveStep(ctx, mona, { step: 'free-time', slots: ['mon-evening'] })
  moveTo('2026-03-02T09:00:01.000Z')
  expect(await offered(ctx, amal)).toEqual([])
})

test('what a migrant changes in their own profile counts at once', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'work')
  await givenMentor(ctx, 'shop', { goals: ['start-a-business'] })
  expect(await offered(ctx, amal)).toEqual(['work', 'shop'])
  await saveStep(ctx, amal, { step: 'goals', goals: ['start-a-business'] })
  expect(await offered(ctx, amal)).toEqual(['shop', 'work'])
})

test('a pause with a day ends by itself after that day in Hong Kong, one without a day when the mentor says so', async () => {
  const { ctx, moveTo } = await testContext()
  const [amal, mona] = [await givenMentee(ctx, 'amal'), await givenMentor(ctx, 'mona')]
  await pauseMentor(ctx, mona, { pausedUntil: '2026-03-04' })
  moveTo('2026-03-04T15:59:59.999Z')
  expect(await offered(ctx, amal)).toEqual([])
  moveTo('2026-03-04T16:00:00.000Z')
  expect(await offered(ctx, amal)).toEqual(['mona'])
  await pauseMentor(ctx, mona, {})
  moveTo('2030-01-01T00:00:00Z')
  expect(await offered(ctx, amal)).toEqual([])
})

test('visitors see what mentors offer, and neither where they live nor when they are free', async () => {
  const { ctx } = await testContext()
  const mona = await givenMentor(ctx, 'mona', { sector: 'finance' })
  await saveStep(ctx, mona, { step: 'place', district: 'islands', remote: 'yes', arrivalOn: null })
  await givenMentor(ctx, 'ivo', { sector: 'it' })
  const applicant = await givenPerson(ctx, 'ada')
  for (const reader of [null, applicant]) {
    const list = await listMentors(ctx, reader, { filter: { page: 1, sector: 'finance', district: 'sai-kung' }, t })
    expect(list).toMatchObject({ ranked: false, fully: false, total: 1 })
    expect(list.items[0]).toMatchObject({ name: 'mona', headline: 'I am mona', sector: 'finance', district: null, slots: [], score: null })
    const seen = await readMentor(ctx, reader, { id: 'mona', t })
    expect(seen).toMatchObject({ name: 'mona', about: null, district: null, remote: null, slots: [], barrier: null, score: null })
  }
})

test('filters narrow the list and never change its order', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'best')
  const second = await givenMentor(ctx, 'second', { sector: 'it', goals: ['find-a-job', 'make-friends'] })
  await givenMentor(ctx, 'third', { sector: 'it', goals: ['make-friends'] })
  await saveStep(ctx, second, { step: 'place', district: 'islands', remote: 'yes', arrivalOn: null })
  expect(await offered(ctx, amal)).toEqual(['best', 'second', 'third'])
  expect(await offered(ctx, amal, { sector: 'it' })).toEqual(['second', 'third'])
  expect(await offered(ctx, amal, { goal: 'find-a-job' })).toEqual(['best', 'second'])
  expect(await offered(ctx, amal, { district: 'islands' })).toEqual(['second'])
  expect(await offered(ctx, amal, { remote: 'yes' })).toEqual(['second'])
  expect(await offered(ctx, amal, { language: 'en' })).toHaveLength(3)
  expect(await offered(ctx, amal, { language: 'ja' })).toEqual([])
})

test('a page has twenty mentors, and together the pages have everybody once', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  for (let n = 0; n < 23; n += 1) await givenMentor(ctx, `mentor-${n}`)
  const [first, second, third] = [
    await listMentors(ctx, amal, page(1)),
    await listMentors(ctx, amal, page(2)),
    await listMentors(ctx, amal, page(3)),
  ]
  expect([first, second, third].map(({ items }) => items.length)).toEqual([20, 3, 0])
  expect(first.total).toBe(23)
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(23)
})

test('the times that both have free are shown, the next one first', async () => {
  // Monday, 17:00 in Hong Kong.
  const { ctx } = await testContext('2026-03-02T09:00:00.000Z')
  const slots = ['mon-morning', 'tue-evening', 'mon-evening', 'sun-afternoon']
  const amal = await givenMentee(ctx, 'amal', { slots })
  await givenMentor(ctx, 'mona', { slots: [...slots, 'wed-morning'] })
  const [mona] = (await listMentors(ctx, amal, page(1))).items
  expect(mona?.slots).toEqual(['mon-evening', 'tue-evening', 'sun-afternoon', 'mon-morning'])
})

test('a mentor who was asked already says so in the list', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'mona')
  await givenMentor(ctx, 'ivo')
  await ask(ctx, amal, 'mona')
  const { items } = await listMentors(ctx, amal, page(1))
  expect(Object.fromEntries(items.map(({ id, asked }) => [id, asked]))).toEqual({ mona: true, ivo: false })
  expect(await readMentor(ctx, amal, { id: 'mona', t })).toMatchObject({ asked: true })
})

test('a page says for a pair what speaks for it, against it, and what was not stated', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  await givenMentor(ctx, 'mona', { goals: ['start-a-business'] })
  const { reasons, about } = await readMentor(ctx, amal, { id: 'mona', t })
  expect(new Set(reasons.map(({ kind }) => kind))).toEqual(new Set(['for', 'against', 'notStated']))
  expect(about).toContain('I have lived here')
})

test('drafts and suspended mentors have no page, except for themselves', async () => {
  const { ctx } = await testContext()
  const amal = await givenMentee(ctx, 'amal')
  const hidden = await givenMentor(ctx, 'hidden')
  await unpublishMentor(ctx, hidden)
  await expect(readMentor(ctx, amal, { id: 'hidden', t })).rejects.toMatchObject({ code: 'not_found' })
  expect(await readMentor(ctx, hidden, { id: 'hidden', t })).toMatchObject({ isSelf: true })
  await givenMentor(ctx, 'gone')
  await ctx.db.updateTable('users').set({ suspendedAt: ctx.now().toISOString() }).where('id', '=', 'gone').execute()
  await expect(readMentor(ctx, amal, { id: 'gone', t })).rejects.toMatchObject({ code: 'not_found' })
})

test('a migrant who is a mentor too is not offered to themselves', async () => {
  const { ctx } = await testContext()
  const both = await givenProfile(ctx, await givenMigrant(ctx, 'both'))
  await saveMentor(ctx, both, { headline: 'Both at once', about: 'I have lived here for years.', capacity: 2 })
  await saveMentorStep(ctx, both, { step: 'conduct', agreed: 'yes' })
  await publishMentor(ctx, both)
  await givenMentor(ctx, 'mona')
  expect(await offered(ctx, both)).toEqual(['mona'])
  expect(await offered(ctx, { ...both, migrant: false })).toEqual(['mona'])
})
