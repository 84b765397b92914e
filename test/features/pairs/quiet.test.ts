import { expect, test } from 'vitest'
import { pauseMentorship } from '#app/features/mentorship/pause-mentorship.server.ts'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { lookAtPair } from '#app/features/pairs/look-at-pair.server.ts'
import { sayHello } from '#app/features/pairs/say-hello.server.ts'
import { setQuiet } from '#app/features/pairs/set-quiet.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { book, givenPair, mailsTo, newsOf, work } from './given.ts'

const t = translateTo('en')
const THREE_WEEKS = '2026-03-24T02:00:00.000Z'
type Ctx = Parameters<typeof newsOf>[0]
const nudges = async (ctx: Ctx, id: string) => (await newsOf(ctx, id)).filter((kind) => kind === 'pairs.nudge').length

test('after three weeks of silence both get one kind word, however often the pair is looked at', async () => {
  const { ctx, moveTo } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  moveTo('2026-03-20T02:00:00.000Z')
  await work(ctx)
  expect(await nudges(ctx, mentee.id)).toBe(0)
  for (const day of ['2026-03-24', '2026-03-25', '2026-03-26', '2026-04-10']) {
    moveTo(`${day}T02:00:00.000Z`)
    await work(ctx)
    await Promise.all([lookAtPair(ctx, { mentorshipId: id }), lookAtPair(ctx, { mentorshipId: id })])
    await work(ctx)
  }
  for (const person of [mentee, mentor]) {
    expect(await nudges(ctx, person.id)).toBe(1)
    expect((await mailsTo(ctx, person.email)).filter(({ subject }) => subject.startsWith('How is it going'))).toHaveLength(1)
  }
})

test('a message ends a silence, and the next silence is a new one', async () => {
  const { ctx, moveTo } = await testContext()
  const { mentee, id } = await givenPair(ctx)
  moveTo('2026-03-20T02:00:00.000Z')
  await sayHello(ctx, mentee, { mentorshipId: id, t })
  await sayHello(ctx, mentee, { mentorshipId: id, t })
  expect(await ctx.db.selectFrom('messages').selectAll().execute()).toHaveLength(1)
  moveTo(THREE_WEEKS)
  await work(ctx)
  expect(await nudges(ctx, mentee.id)).toBe(0)
  moveTo('2026-04-11T02:00:00.000Z')
  await work(ctx)
  expect(await nudges(ctx, mentee.id)).toBe(1)
})

test('who has a session before them is not silent, and one that was held counts as a sound', async () => {
  const { ctx, moveTo } = await testContext()
  const { mentee, id } = await givenPair(ctx)
  await book(ctx, mentee, id, '2026-04-01T02:00:00.000Z')
  for (const day of ['2026-03-24', '2026-03-31', '2026-04-20']) {
    moveTo(`${day}T02:00:00.000Z`)
    await work(ctx)
    expect(await nudges(ctx, mentee.id)).toBe(0)
  }
  moveTo('2026-04-23T02:00:00.000Z')
  await work(ctx)
  expect(await nudges(ctx, mentee.id)).toBe(1)
})

test('nobody is reminded on a break, at night, across a block, or when they asked for quiet', async () => {
  const { ctx, moveTo } = await testContext()
  const [paused, blocked, quiet] = [
    await givenPair(ctx, { mentee: 'a1', mentor: 'b1' }),
    await givenPair(ctx, { mentee: 'a2', mentor: 'b2' }),
    await givenPair(ctx, { mentee: 'a3', mentor: 'b3' }),
  ]
  await pauseMentorship(ctx, paused.mentee, { mentorshipId: paused.id, until: null })
  await blockPerson(ctx, blocked.mentee, { personId: blocked.mentor.id })
  await setQuiet(ctx, quiet.mentee, { mentorshipId: quiet.id, quiet: true })
  // Half past three in the morning in Hong Kong.
  moveTo('2026-03-24T19:30:00.000Z')
  await work(ctx)
  expect(await nudges(ctx, 'b3')).toBe(0)
  moveTo('2026-03-25T03:00:00.000Z')
  await work(ctx)
  expect(await Promise.all(['a1', 'b1', 'a2', 'b2', 'a3', 'b3'].map((id) => nudges(ctx, id)))).toEqual([0, 0, 0, 0, 0, 1])
})

test('after six weeks both are asked how it goes, once', async () => {
  const { ctx, moveTo } = await testContext()
  const { mentee, id } = await givenPair(ctx)
  for (const day of ['2026-03-23', '2026-04-14', '2026-04-16', '2026-05-08']) {
    moveTo(`${day}T01:30:00.000Z`)
    await sayHello(ctx, mentee, { mentorshipId: id, t })
    moveTo(`${day}T02:30:00.000Z`)
    await work(ctx)
    await lookAtPair(ctx, { mentorshipId: id })
  }
  expect((await newsOf(ctx, mentee.id)).filter((kind) => kind === 'pairs.midway')).toHaveLength(1)
})
