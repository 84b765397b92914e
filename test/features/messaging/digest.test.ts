import { expect, test } from 'vitest'
import { runDueTasks } from '#app/background/worker.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { arrangeConversation } from '#app/features/messaging/arrange-conversation.server.ts'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { deleteMessage } from '#app/features/messaging/delete-message.server.ts'
import { markConversationRead } from '#app/features/messaging/mark-read.server.ts'
import { messagingTasks } from '#app/features/messaging/messaging.tasks.server.ts'
import { type NoticeSettingsForm, noticeSettingsSchema } from '#app/features/notifications/notice-settings.schema.ts'
import { saveNoticeSettings } from '#app/features/notifications/save-notice-settings.server.ts'
import { unsubscribe } from '#app/features/notifications/unsubscribe.server.ts'
import type { IdentifiedMail } from '#app/mail/mail.ts'
import { type TestContext, testContext } from '#test/support/context.ts'
import { givenConversation } from './given.ts'

const AT = '2026-03-02T04:00:00.000Z'
const minutesLater = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString()

/** A conversation of Amal and Bo at noon in Hong Kong, and a mailer that keeps what it is handed. */
async function given() {
  const world = await testContext(AT)
  const sent: IdentifiedMail[] = []
  const mailer = { fails: 0, onSend: async () => {} }
  world.ctx.mailer = {
    send: async (mail) => {
      await mailer.onSend()
      if (mailer.fails-- > 0) throw new Error('no mail today')
      sent.push(mail)
    },
  }
  return { ...world, ...(await givenConversation(world.ctx)), sent, mailer }
}

/** Lets the clock go to a moment, and does what is due on the way, minute by minute. */
async function pass({ ctx, moveTo }: Pick<TestContext, 'ctx' | 'moveTo'>, until: string) {
  for (let at = ctx.now().getTime(); at < Date.parse(until); at = Math.min(at + 60_000, Date.parse(until))) {
    moveTo(new Date(at).toISOString())
    await runDueTasks(ctx, messagingTasks)
  }
  moveTo(until)
  await runDueTasks(ctx, messagingTasks)
}

const choose = (ctx: Ctx, who: Parameters<typeof saveNoticeSettings>[1], change: Record<string, unknown>) =>
  saveNoticeSettings(
    ctx,
    who,
    noticeSettingsSchema.parse({ intent: 'save', mailPace: 'soon', mailMinutes: '30', quiet: 'yes', ...change }) as NoticeSettingsForm,
    null,
  )

test('what is unread half an hour later comes in one mail, without the words, with a way to end such mails', async () => {
  const world = await given()
  await world.say(world.bo, 'a secret')
  await world.say(world.bo, 'and another')
  await pass(world, minutesLater(29))
  expect(world.sent).toEqual([])
  await pass(world, minutesLater(31))
  expect(world.sent).toMatchObject([{ to: 'amal@example.test', subject: 'A message from bo waits for you', locale: 'en' }])
  const [mail] = world.sent
  expect(mail?.text).toContain('bo: 2 unread messages')
  expect(mail?.text).toContain('http://praya.test/en/messages/c1')
  expect(mail?.listUnsubscribe).toContain('http://praya.test/en/unsubscribe?who=amal&what=messages&key=')
  expect(`${mail?.text}${mail?.html}`).not.toContain('secret')
  await pass(world, minutesLater(300))
  expect(world.sent).toHaveLength(1)
})

test('the words come only to somebody who chose that', async () => {
  const world = await given()
  await choose(world.ctx, world.amal, { textShown: 'yes' })
  await world.say(world.bo, 'see you <b>at nine</b>')
  await pass(world, minutesLater(31))
  expect(world.sent[0]?.text).toContain('“see you <b>at nine</b>”')
  expect(world.sent[0]?.html).toContain('see you &lt;b&gt;at nine&lt;/b&gt;')
})

test('what was read, deleted, muted, archived or blocked in time is never mailed about', async () => {
  const ends: ((world: Awaited<ReturnType<typeof given>>) => Promise<unknown>)[] = [
    ({ ctx, amal, conversationId }) => markConversationRead(ctx, amal, { conversationId, seq: 1 }),
    ({ ctx, amal, conversationId }) => arrangeConversation(ctx, amal, { conversationId, arrangement: 'mute' }),
    ({ ctx, amal, conversationId }) => arrangeConversation(ctx, amal, { conversationId, arrangement: 'archive' }),
    ({ ctx, amal }) => blockPerson(ctx, amal, { personId: 'bo' }),
    async ({ ctx, bo, conversationId }) => {
      const { id } = await ctx.db.selectFrom('messages').select('id').executeTakeFirstOrThrow()
      await deleteMessage(ctx, bo, { conversationId, messageId: id })
    },
  ]
  for (const end of ends) {
    const world = await given()
    await world.say(world.bo, 'hello')
    await pass(world, minutesLater(10))
    await end(world)
    await pass(world, minutesLater(120))
    expect(world.sent).toEqual([])
  }
})

test('a message of the night is told of in the morning, on the clock of its reader', async () => {
  const world = await given()
  await choose(world.ctx, world.amal, { quietFrom: '12:15', quietTo: '14:00' })
  await world.say(world.bo, 'hello')
  await pass(world, minutesLater(119))
  expect(world.sent).toEqual([])
  await pass(world, minutesLater(121))
  expect(world.sent).toHaveLength(1)
})

test('there is one mail an interval, and the next tells what came after the last', async () => {
  const world = await given()
  await choose(world.ctx, world.amal, { mailMinutes: '60', quiet: undefined })
  await world.say(world.bo, 'one')
  await pass(world, minutesLater(61))
  await world.say(world.bo, 'two')
  await pass(world, minutesLater(119))
  expect(world.sent).toHaveLength(1)
  await pass(world, minutesLater(122))
  expect(world.sent).toHaveLength(2)
  expect(world.sent[1]?.text).toContain('2 unread messages')
})

test('who reads while others write is told once they stop reading', async () => {
  const world = await given()
  await world.say(world.bo, 'one')
  await markConversationRead(world.ctx, world.amal, { conversationId: 'c1', seq: 1 })
  await world.say(world.bo, 'two')
  await pass(world, minutesLater(31))
  expect(world.sent[0]?.text).toContain('1 unread message')
})

test('a mail that failed is tried again under the same id, without what was read meanwhile', async () => {
  const world = await given()
  await world.say(world.bo, 'hello')
  world.mailer.fails = 2
  await pass(world, minutesLater(40))
  expect(world.sent).toHaveLength(1)
  const digest = await world.ctx.db.selectFrom('messageDigests').selectAll().executeTakeFirstOrThrow()
  expect([digest.id, digest.doneAt !== null]).toEqual([world.sent[0]?.id, true])

  await world.say(world.bo, 'again')
  world.mailer.fails = 1
  await pass(world, minutesLater(70))
  await markConversationRead(world.ctx, world.amal, { conversationId: 'c1', seq: 2 })
  await pass(world, minutesLater(120))
  expect(world.sent).toHaveLength(1)
})

test('a crash between the note and the mail loses no mail and doubles none', async () => {
  const world = await given()
  await world.say(world.bo, 'hello')
  await pass(world, minutesLater(25))
  world.mailer.onSend = async () => {
    world.mailer.onSend = async () => {}
    throw new Error('killed')
  }
  await pass(world, minutesLater(60))
  expect(world.sent).toHaveLength(1)
  // The task itself is repeated, as after a crash before its tick.
  await messagingTasks['messages.digest']?.(world.ctx, { userId: 'amal', digestId: world.sent[0]?.id } as never, { id: 'x', attempts: 2 })
  expect(world.sent).toHaveLength(1)
})

test('who wants no such mails gets none, from the click in the mail on', async () => {
  const world = await given()
  await world.say(world.bo, 'one')
  await pass(world, minutesLater(31))
  await unsubscribe(world.ctx, new URL(world.sent[0]?.listUnsubscribe ?? '').searchParams)
  await world.say(world.bo, 'two')
  await pass(world, minutesLater(300))
  expect(world.sent).toHaveLength(1)
})

test('a link that we did not sign ends nothing', async () => {
  const world = await given()
  await world.say(world.bo, 'one')
  await pass(world, minutesLater(31))
  const query = new URL(world.sent[0]?.listUnsubscribe ?? '').searchParams
  query.set('who', 'bo')
  await expect(unsubscribe(world.ctx, query)).rejects.toMatchObject({ code: 'not_found' })
})

test('somebody who is suspended, or whose address is not proven, is not mailed', async () => {
  const world = await given()
  await world.ctx.db.updateTable('users').set({ suspendedAt: AT }).where('id', '=', 'amal').execute()
  await world.say(world.bo, 'hello')
  await pass(world, minutesLater(60))
  expect(world.sent).toEqual([])
})

test('a clock that is set back makes nobody wait for long, and mails nobody twice', async () => {
  const world = await given()
  await choose(world.ctx, world.amal, { quiet: undefined })
  await world.say(world.bo, 'one')
  await pass(world, minutesLater(31))
  world.moveTo('2026-02-20T04:00:00.000Z')
  await world.say(world.bo, 'two')
  await pass(world, '2026-02-20T04:29:00.000Z')
  expect(world.sent).toHaveLength(1)
  await pass(world, '2026-02-20T04:32:00.000Z')
  expect(world.sent).toHaveLength(2)
})
