import { expect, test } from 'vitest'
import { inBatches } from '#app/features/messaging/batch-commit.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'

async function given() {
  const { ctx } = await testContext()
  for (const id of ['a', 'b', 'c', 'd']) await givenPerson(ctx, id)
  const sizes: number[] = []
  const block = inBatches(async ({ now }: typeof ctx, trx, blockers: string[]) => {
    sizes.push(blockers.length)
    for (const blockerId of blockers) {
      if (blockerId === 'bad') throw new Error('no')
      await trx.insertInto('blocks').values({ blockerId, blockedId: 'd', createdAt: now().toISOString() }).execute()
    }
    return blockers.map((id) => id.toUpperCase())
  })
  const stored = async () =>
    (await ctx.db.selectFrom('blocks').select('blockerId').orderBy('blockerId').execute()).map((row) => row.blockerId)
  return { ctx, block, sizes, stored }
}

test('what arrives together is stored in one transaction, and each gets its own result after the commit', async () => {
  const { ctx, block, sizes, stored } = await given()
  expect(await Promise.all(['a', 'b', 'c'].map((id) => block(ctx, id)))).toEqual(['A', 'B', 'C'])
  expect([sizes, await stored()]).toEqual([[3], ['a', 'b', 'c']])
})

test('what is wrong with one takes nobody with it', async () => {
  const { ctx, block, sizes, stored } = await given()
  const results = await Promise.allSettled(['a', 'bad', 'c'].map((id) => block(ctx, id)))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect([sizes, await stored()]).toEqual([
    [3, 1, 1, 1],
    ['a', 'c'],
  ])
})

test('after a failure the next ones go on', async () => {
  const { ctx, block, stored } = await given()
  await expect(block(ctx, 'bad')).rejects.toThrow('no')
  await block(ctx, 'a')
  expect(await stored()).toEqual(['a'])
})
