import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import type { Db } from '#db/client.ts'
import { testContext } from '#test/support/context.ts'
import { mailsOf } from './people.ts'

const mail = { subject: 'Hello', text: 'Hello there', html: '<p>Hello there</p>' }
const enqueue = (ctx: Ctx, trx: Db, uniqueKey?: string) =>
  enqueueMail(trx, { id: ctx.newId(), at: ctx.now(), to: 'amal@example.test', locale: 'en', mail, uniqueKey })

test('a mail leaves after the commit of the change that wants it', async () => {
  const { ctx } = await testContext()
  await ctx.db.transaction().execute((trx) => enqueue(ctx, trx))
  expect(await mailsOf(ctx)).toMatchObject([{ to: 'amal@example.test', subject: 'Hello' }])
})

test('a change that is rolled back sends nothing', async () => {
  const { ctx } = await testContext()
  const failing = ctx.db.transaction().execute(async (trx) => {
    await enqueue(ctx, trx)
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  expect(await mailsOf(ctx)).toEqual([])
})

test('a second mail with the same key is not sent', async () => {
  const { ctx } = await testContext()
  await enqueue(ctx, ctx.db, 'once')
  await enqueue(ctx, ctx.db, 'once')
  expect(await mailsOf(ctx)).toHaveLength(1)
})
