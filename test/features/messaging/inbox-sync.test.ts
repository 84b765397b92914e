import { expect, test } from 'vitest'
import { arrangeConversation } from '#app/features/messaging/arrange-conversation.server.ts'
import { deleteMessage } from '#app/features/messaging/delete-message.server.ts'
import { leaveConversation } from '#app/features/messaging/leave-conversation.server.ts'
import { listConversations } from '#app/features/messaging/list-conversations.server.ts'
import { markConversationRead } from '#app/features/messaging/mark-read.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { saveDraft } from '#app/features/messaging/save-draft.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { MOST_CHANGED, syncInbox } from '#app/features/messaging/sync-inbox.server.ts'
import { mergeInbox } from '#app/features/messaging/ui/inbox-order.ts'
import { openLimits } from '#app/http/limits.server.ts'
import { ON_POSTGRES, testContext } from '#test/support/context.ts'
import { givenConversation } from './given.ts'

/** On PostgreSQL an older transaction, of another test too, lets changes be said twice; never is one left out. */
const exactly = (rows: object[]) => (ON_POSTGRES ? expect.arrayContaining(rows.map((row) => expect.objectContaining(row))) : rows)

async function given() {
  const { ctx, moveTo } = await testContext()
  ctx.limits = openLimits({ factor: 100 })
  const talk = await givenConversation(ctx)
  const open = (id: string) => openConversation(ctx.db, { id, kind: 'mentorship', subjectId: id, userIds: ['amal', 'bo'], at: ctx.now() })
  let since = 0
  /** What Bo's page hears of when it asks from where it asked last. */
  const ask = async (who = talk.bo) => {
    const changes = await syncInbox(ctx, who, { since })
    since = changes.next
    return changes
  }
  const later = (minutes: number) => moveTo(new Date(ctx.now().getTime() + minutes * 60_000).toISOString())
  return { ctx, ask, open, later, ...talk }
}

test('what is asked for first is everything; then only what changed, whatever changed it', async () => {
  const { ctx, ask, open, say, amal, bo, conversationId } = await given()
  await open('c2')
  expect((await ask()).conversations.map(({ id }) => id).sort()).toEqual(['c1', 'c2'])
  expect((await ask()).conversations).toEqual(exactly([]))
  const sent = await say(amal, 'hello')
  expect((await ask()).conversations).toMatchObject(
    exactly([{ id: 'c1', unread: 1, last: expect.objectContaining({ body: 'hello', own: false }) }]),
  )
  await markConversationRead(ctx, bo, { conversationId, seq: 1 })
  expect((await ask()).conversations).toMatchObject(exactly([{ id: 'c1', unread: 0 }]))
  await saveDraft(ctx, bo, { conversationId, body: 'half' })
  expect((await ask()).conversations).toMatchObject(exactly([{ id: 'c1', draft: 'half' }]))
  await arrangeConversation(ctx, bo, { conversationId, arrangement: 'pin' })
  expect((await ask()).conversations).toMatchObject(exactly([{ id: 'c1', pinned: true }]))
  await deleteMessage(ctx, amal, { conversationId, messageId: sent.id })
  expect((await ask()).conversations).toMatchObject(exactly([{ id: 'c1', last: expect.objectContaining({ deleted: true }) }]))
  await open('c3')
  expect((await ask()).conversations).toMatchObject(exactly([{ id: 'c3' }]))
  await leaveConversation(ctx, bo, { conversationId: 'c3' })
  expect(await ask()).toMatchObject({ conversations: exactly([]), gone: ['c3'], more: false })
})

test('how one keeps a conversation and what one reads changes nobody else’s inbox; strangers hear of nothing', async () => {
  const { ctx, ask, say, amal, bo, eve, conversationId } = await given()
  await say(amal, 'hello')
  await ask()
  const from = (await ask(amal)).next
  await arrangeConversation(ctx, bo, { conversationId, arrangement: 'mute' })
  await markConversationRead(ctx, bo, { conversationId, seq: 1 })
  expect((await syncInbox(ctx, amal, { since: from })).conversations).toEqual(exactly([]))
  expect(await syncInbox(ctx, eve, { since: 0 })).toMatchObject({ conversations: [], gone: [] })
})

test('after a long absence the inbox is read anew, and a number from a time to come is everything', async () => {
  const { ctx, ask, open, bo } = await given()
  expect((await syncInbox(ctx, bo, { since: 2 ** 50 })).conversations).toHaveLength(1)
  for (let n = 0; n < MOST_CHANGED; n += 1) await open(`many-${n}`)
  const changes = await ask()
  expect(changes).toMatchObject({ conversations: [], more: true })
  expect(changes.next).toBeGreaterThan(0)
})

test('a page that follows the changes always shows what a page shows that is made anew', async () => {
  const { ctx, ask, open, later, amal, bo } = await given()
  for (const id of ['c2', 'c3', 'c4']) {
    later(1)
    await open(id)
  }
  const first = async (shelf: 'inbox' | 'archived') => (await listConversations(ctx, bo, { shelf })).items
  let [inbox, archived] = [await first('inbox'), await first('archived')]
  const send = (conversationId: string) =>
    sendMessage(ctx, amal, { conversationId, clientId: ctx.newId().padStart(8, 'x'), body: `at ${ctx.now().toISOString()}` })
  const arrange = (conversationId: string, arrangement: 'pin' | 'unpin' | 'archive' | 'mute') =>
    arrangeConversation(ctx, bo, { conversationId, arrangement })
  const steps = [
    () => send('c2'),
    () => arrange('c3', 'pin'),
    () => arrange('c1', 'archive'),
    () => send('c4'),
    () => send('c1'),
    () => arrange('c3', 'unpin'),
    () => arrange('c2', 'mute').then(() => arrange('c2', 'archive')),
    () => send('c2'),
    () => leaveConversation(ctx, bo, { conversationId: 'c4' }),
  ]
  for (const step of steps) {
    later(1)
    await step()
    const changes = await ask()
    inbox = mergeInbox({ rows: inbox, shelf: 'inbox', isFirst: true, hasNext: false }, changes)
    archived = mergeInbox({ rows: archived, shelf: 'archived', isFirst: true, hasNext: false }, changes)
    expect([inbox, archived]).toEqual([await first('inbox'), await first('archived')])
  }
})

test.runIf(ON_POSTGRES)('a change that is committed after a later one is not missed', async () => {
  const { ctx, ask, open, say, amal } = await given()
  await open('c2')
  await ask()
  const [held, finish] = signal()
  const [opened, isOpen] = signal()
  const early = ctx.db.transaction().execute(async (trx) => {
    await openConversation(trx, { id: 'early', kind: 'mentorship', subjectId: 'early', userIds: ['amal', 'bo'], at: ctx.now() })
    isOpen()
    await held
  })
  await opened
  await say(amal, 'later, and there at once')
  const before = (await ask()).conversations.map(({ id }) => id)
  expect(before).toContain('c1')
  expect(before).not.toContain('early')
  finish()
  await early
  expect((await ask()).conversations.map(({ id }) => id)).toContain('early')
})

function signal(): [Promise<void>, () => void] {
  let give: (() => void) | undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return [given, () => give?.()]
}
