import { expect, test } from 'vitest'
import { commitTogether } from '#app/features/messaging/group-commit.server.ts'
import type { Db } from '#db/client.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'

async function given() {
  const { ctx } = await testContext()
  for (const id of ['a', 'b', 'c', 'd']) await givenPerson(ctx, id)
  const block = (blockerId: string) => (trx: Db) =>
    trx.insertInto('blocks').values({ blockerId, blockedId: 'd', createdAt: ctx.now().toISOString() }).execute()
  const stored = async () =>
    (await ctx.db.selectFrom('blocks').select('blockerId').orderBy('blockerId').execute()).map(({ blockerId }) => blockerId)
  return { ctx, block, stored }
}

test('works that arrive together are all stored when they are acknowledged', async () => {
  const { ctx, block, stored } = await given()
  await Promise.all(['a', 'b', 'c'].map((id) => commitTogether(ctx.db, block(id))))
  expect(await stored()).toEqual(['a', 'b', 'c'])
})

test('a work that fails takes its own writes with it and nobody else’s', async () => {
  const { ctx, block, stored } = await given()
  const failing = async (trx: Db) => {
    await block('b')(trx)
    throw new Error('no')
  }
  const results = await Promise.allSettled([
    commitTogether(ctx.db, block('a')),
    commitTogether(ctx.db, failing),
    commitTogether(ctx.db, block('c')),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await stored()).toEqual(['a', 'c'])
})

test('after a failure the next ones go on', async () => {
  const { ctx, block, stored } = await given()
  await expect(commitTogether(ctx.db, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await commitTogether(ctx.db, block('a'))
  expect(await stored()).toEqual(['a'])
})
