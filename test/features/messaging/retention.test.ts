import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { editMessage } from '#app/features/messaging/edit-message.server.ts'
import { eraseOldConversations, type Subjects } from '#app/features/messaging/erase-old-conversations.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { reactToMessage } from '#app/features/messaging/react-to-message.server.ts'
import { erasedOn, monthsAfter, RETENTION } from '#app/features/messaging/retention.ts'
import { searchMessages } from '#app/features/messaging/search-messages.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import type { ConversationKind } from '#db/schema.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'

const START = '2026-01-31T10:00:00.000Z'
/** Subjects that are over since a moment. */
const over = (ends: Record<string, string>, held: string[] = []): Subjects => {
  const endsOf = async () => new Map(Object.entries(ends))
  return {
    ends: { mentorship: endsOf, job_application: endsOf, cohort: endsOf, case: endsOf },
    held: { mentorship: async () => new Set(held) },
  }
}

async function given(kinds: ConversationKind[]) {
  const world = await testContext(START)
  const { ctx } = world
  const [amal, bo] = [await givenPerson(ctx, 'amal'), await givenPerson(ctx, 'bo')]
  for (const kind of kinds) {
    await openConversation(ctx.db, { id: `c-${kind}`, kind, subjectId: `s-${kind}`, userIds: ['amal', 'bo'], at: ctx.now() })
    await sendMessage(ctx, bo, { conversationId: `c-${kind}`, clientId: `client-${kind}`, body: `harbour ${kind}` })
  }
  return { ...world, amal, bo }
}

const TABLES = [
  'conversations',
  'participants',
  'messages',
  'messageVersions',
  'messageReactions',
  'messageAttachments',
  'messageWaits',
  'notifications',
] as const
const countRows = async (ctx: Ctx) => {
  const counts: Record<string, number> = {}
  for (const table of TABLES) counts[table] = (await ctx.db.selectFrom(table).selectAll().execute()).length
  return counts
}
const NOTHING = Object.fromEntries(TABLES.map((table) => [table, 0]))

describe('how long what was written is kept', () => {
  test('is counted from the end, or from the last message', () => {
    const dates = { endedAt: '2026-03-01T00:00:00.000Z', lastMessageAt: '2026-02-01T00:00:00.000Z' }
    const until = Object.fromEntries(
      (Object.keys(RETENTION) as ConversationKind[]).map((kind) => [kind, erasedOn(kind, dates)?.toISOString().slice(0, 10)]),
    )
    expect(until).toEqual({
      job_application: '2027-03-01',
      mentorship: '2028-03-01',
      cohort: '2027-03-01',
      case: '2033-03-01',
      direct: '2028-02-01',
    })
    expect(erasedOn('mentorship', { ...dates, endedAt: null })).toBeNull()
  })

  test.each([
    ['2026-01-31T10:00:00.000Z', 1, '2026-02-28T10:00:00.000Z'],
    ['2024-02-29T10:00:00.000Z', 12, '2025-02-28T10:00:00.000Z'],
    ['2026-03-15T10:00:00.000Z', 24, '2028-03-15T10:00:00.000Z'],
  ])('%s and %i months is %s', (at, months, expected) => {
    expect(monthsAfter(new Date(at), months).toISOString()).toBe(expected)
  })
})

test('nothing is left of a conversation whose time is over, and everything of one whose time is not', async () => {
  const { ctx, amal, bo, moveTo } = await given(['job_application', 'mentorship'])
  const [old] = await ctx.db.selectFrom('messages').select('id').where('conversationId', '=', 'c-job_application').execute()
  const messageId = old?.id ?? ''
  await editMessage(ctx, bo, { conversationId: 'c-job_application', messageId, body: 'harbour edited' })
  await reactToMessage(ctx, amal, { conversationId: 'c-job_application', messageId, reaction: 'heart', on: true })
  moveTo('2027-03-01T00:00:00.000Z')
  const erased = await eraseOldConversations(
    ctx,
    over({ 's-job_application': '2026-02-28T00:00:00.000Z', 's-mentorship': '2026-02-28T00:00:00.000Z' }),
  )
  expect(erased).toBe(1)
  expect(await countRows(ctx)).toEqual({ ...NOTHING, conversations: 1, participants: 2, messages: 1, messageWaits: 1, notifications: 1 })
  const found = await searchMessages(ctx, amal, { q: 'harbour' })
  expect(found.map(({ conversationId }) => conversationId)).toEqual(['c-mentorship'])
})

test('of every kind, no row is older than its limit and a day, whenever one looks', async () => {
  const kinds = Object.keys(RETENTION) as ConversationKind[]
  const { ctx, moveTo } = await given(kinds)
  const ends = Object.fromEntries(kinds.map((kind) => [`s-${kind}`, START]))
  for (const months of [11, 12, 13, 23, 24, 25, 83, 84]) {
    const at = monthsAfter(new Date(START), months)
    for (const hours of [-1, 23]) {
      moveTo(new Date(at.getTime() + hours * 60 * 60_000).toISOString())
      await eraseOldConversations(ctx, over(ends))
      const kept = (await ctx.db.selectFrom('conversations').select('kind').execute()).map(({ kind }) => kind).sort()
      expect(kept).toEqual(kinds.filter((kind) => (erasedOn(kind, { endedAt: START, lastMessageAt: START }) as Date) > ctx.now()).sort())
    }
  }
  expect(await countRows(ctx)).toEqual(NOTHING)
})

test('a conversation about which a report waits is kept until it is decided', async () => {
  const { ctx, moveTo } = await given(['direct', 'mentorship'])
  const at = ctx.now().toISOString()
  const report = { id: 'r1', reporterId: 'amal', conversationId: 'c-direct', messageId: null, personId: 'bo', reason: 'harm' as const }
  const open = {
    words: '',
    snapshot: '[]',
    createdAt: at,
    dueAt: at,
    decidedAt: null,
    decidedBy: null,
    decision: null,
    decisionReason: null,
  }
  await ctx.db
    .insertInto('messageReports')
    .values({ ...report, ...open })
    .execute()
  moveTo('2029-01-01T00:00:00.000Z')
  expect(await eraseOldConversations(ctx, over({ 's-mentorship': START }, ['s-mentorship']))).toBe(0)
  await ctx.db.updateTable('messageReports').set({ decidedAt: at, decision: 'none' }).execute()
  expect(await eraseOldConversations(ctx, over({ 's-mentorship': START }))).toBe(2)
  expect(await countRows(ctx)).toEqual(NOTHING)
})

test('a long conversation goes in pieces, its files with it', async () => {
  const { ctx, moveTo } = await given(['direct'])
  const rows = Array.from({ length: 1100 }, (_, at) => ({
    ...{ id: `row-${at}`, conversationId: 'c-direct', seq: at + 2, changeSeq: at + 2, senderId: 'bo', clientId: `bulk-${at}` },
    ...{ body: 'x', sentAt: START, editedAt: null, deletedAt: null, replyToId: null },
  }))
  for (let at = 0; at < rows.length; at += 50)
    await ctx.db
      .insertInto('messages')
      .values(rows.slice(at, at + 50))
      .execute()
  await ctx.db.updateTable('conversations').set({ lastSeq: 1101, lastMessageSeq: 1101 }).execute()
  const { key } = { key: 'a1b2c3d4' }
  const file = {
    id: 'f1',
    conversationId: 'c-direct',
    uploaderId: 'bo',
    messageId: 'row-3',
    position: 0,
    name: 'a.png',
    mediaType: 'image/png',
  }
  const bytes = {
    size: 1,
    sha256: 'x',
    width: 1,
    height: 1,
    description: null,
    storageKey: key,
    wrappedKey: 'x',
    createdAt: START,
    removedAt: null,
  }
  await ctx.db
    .insertInto('messageAttachments')
    .values([
      { ...file, ...bytes },
      { ...file, ...bytes, id: 'f2', messageId: null, storageKey: 'b1' },
    ])
    .execute()
  const removed: string[] = []
  ctx.files = { ...ctx.files, remove: async (name) => void removed.push(name) }
  moveTo('2028-02-01T00:00:00.000Z')
  expect(await eraseOldConversations(ctx, over({}))).toBe(1)
  expect([await countRows(ctx), removed]).toEqual([NOTHING, [key, 'b1']])
})
