import { describe, expect, test } from 'vitest'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { changePrivacy } from '#app/features/messaging/change-privacy.server.ts'
import { leaveConversation } from '#app/features/messaging/leave-conversation.server.ts'
import { markConversationRead } from '#app/features/messaging/mark-read.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { type Choices, SHOWN, seesPresence, seesReceipts, sharingPresence } from '#app/features/messaging/privacy.policy.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { listPresent, MOST_PRESENT, tellPresence } from '#app/features/messaging/tell-presence.server.ts'
import { tellTyping } from '#app/features/messaging/tell-typing.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'
import { givenConversation } from './given.ts'

const shows = (presence: boolean, receipts: boolean): Choices => ({ presence, receipts })

describe('whoever hides something sees it of nobody', () => {
  test.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])('one shows: %s, the other shows: %s, they see it of each other: %s', (one, other, sees) => {
    // What is said of the one choice says nothing of the other.
    for (const rest of [true, false]) {
      expect(seesPresence(shows(one, rest), shows(other, rest))).toBe(sees)
      expect(seesPresence(shows(other, rest), shows(one, rest))).toBe(sees)
      expect(seesReceipts(shows(rest, one), shows(rest, other))).toBe(sees)
      expect(seesReceipts(shows(rest, other), shows(rest, one))).toBe(sees)
    }
  })
  test('who has chosen nothing shows both', () => {
    expect(sharingPresence({ ids: ['bo'], choices: new Map(), self: SHOWN })).toEqual(['bo'])
  })
})

async function given() {
  const { ctx, published } = await testContext()
  const talk = await givenConversation(ctx)
  for (const id of ['amal', 'bo', 'eve']) await ctx.presence.arrive(id)
  const hear = (type: string) => published.splice(0).filter(({ event }) => event.type === type)
  const present = async (who = talk.amal) => (await listPresent(ctx, who, { conversationId: talk.conversationId })).online
  return { ctx, hear, present, ...talk }
}

test('people who talk see each other come and go; strangers, the blocked and who has left do not', async () => {
  const { ctx, hear, amal, bo, eve, present, conversationId } = await given()
  await tellPresence(ctx, 'bo', true)
  expect(hear('presence')).toEqual([{ to: ['amal'], event: { type: 'presence', userId: 'bo', online: true } }])
  expect(await present()).toEqual(['bo'])
  await expect(present(eve)).rejects.toMatchObject({ code: 'not_found' })
  await blockPerson(ctx, bo, { personId: 'amal' })
  expect(hear('presence').map(({ to, event }) => [to, event.type === 'presence' && event.online])).toEqual([
    [['amal'], false],
    [['bo'], false],
  ])
  await tellPresence(ctx, 'bo', true)
  expect(hear('presence')[0]?.to).toEqual([])
  expect(await present()).toEqual([])
  const other = await openConversation(ctx.db, { id: 'c2', kind: 'mentorship', subjectId: 'm2', userIds: ['amal', 'eve'], at: ctx.now() })
  expect((await listPresent(ctx, amal, { conversationId: other })).online).toEqual(['eve'])
  await leaveConversation(ctx, eve, { conversationId: other })
  await tellPresence(ctx, 'amal', true)
  expect(hear('presence')[0]?.to).toEqual([])
  expect(await present(bo)).toEqual([])
  expect(conversationId).toBe('c1')
})

test('in a large conversation nobody sees who is here, and its people are told of nobody', async () => {
  const { ctx, hear, eve } = await given()
  const crowd = Array.from({ length: MOST_PRESENT }, (_, n) => `person-${n}`)
  for (const id of crowd) await givenPerson(ctx, id)
  const at = ctx.now()
  const userIds = ['eve', ...crowd]
  const id = await openConversation(ctx.db, { id: 'cohort', kind: 'cohort', subjectId: 'k', userIds, at })
  await ctx.presence.arrive('person-1')
  expect((await listPresent(ctx, eve, { conversationId: id })).online).toEqual([])
  await tellPresence(ctx, 'person-1', true)
  expect(hear('presence')[0]?.to).toEqual([])
  await leaveConversation(ctx, { ...eve, id: 'person-7' }, { conversationId: id })
  expect((await listPresent(ctx, eve, { conversationId: id })).online).toEqual(['person-1'])
})

test('who hides is gone at once for the others, and the others for them, in both directions, typing too', async () => {
  const { ctx, hear, amal, bo, present, conversationId } = await given()
  await changePrivacy(ctx, bo, shows(false, true))
  expect(hear('presence')).toEqual([
    { to: ['amal'], event: { type: 'presence', userId: 'bo', online: false } },
    { to: ['bo'], event: { type: 'presence', userId: 'amal', online: false } },
  ])
  expect([await present(amal), await present(bo)]).toEqual([[], []])
  await tellTyping(ctx, amal, { conversationId })
  await tellTyping(ctx, bo, { conversationId })
  await tellPresence(ctx, 'amal', true)
  expect(hear('conversation:typing').flatMap(({ to }) => to)).toEqual([])
  await changePrivacy(ctx, bo, shows(true, true))
  expect(hear('presence')).toEqual([{ to: ['amal'], event: { type: 'presence', userId: 'bo', online: true } }])
  await tellTyping(ctx, amal, { conversationId })
  expect(hear('conversation:typing').flatMap(({ to }) => to)).toEqual(['bo'])
})

test('who hides what they have read does not see it of others; their own pages and counts know all the same', async () => {
  const { ctx, hear, amal, bo, say, conversationId } = await given()
  const seenBy = async (who: typeof amal) => (await readConversation(ctx, who, { id: conversationId })).people[0]?.readSeq
  await say(amal, 'one')
  await changePrivacy(ctx, bo, shows(true, false))
  hear('')
  await markConversationRead(ctx, bo, { conversationId, seq: 1 })
  expect(hear('conversation:read').flatMap(({ to }) => to)).toEqual(['bo'])
  await say(bo, 'two')
  await markConversationRead(ctx, amal, { conversationId, seq: 2 })
  expect(hear('conversation:read').flatMap(({ to }) => to)).toEqual(['amal'])
  expect([await seenBy(amal), await seenBy(bo)]).toEqual([0, 0])
  expect((await readConversation(ctx, bo, { id: conversationId })).readSeq).toBe(2)
  await changePrivacy(ctx, bo, shows(true, true))
  expect([await seenBy(amal), await seenBy(bo)]).toEqual([2, 2])
})
