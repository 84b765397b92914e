import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onPostgres } from '#db/dialect.ts'
import { testContext } from '#test/support/context.ts'

test('the run on PostgreSQL is on PostgreSQL, and the other one is not', async () => {
  const { ctx } = await testContext()
  expect(onPostgres(ctx.db)).toBe(process.env.PRAYA_TEST_DB === 'postgres')
})

test.each(['first', 'second'])('the %s of two tests finds none of what the other one wrote', async (name) => {
  const { ctx } = await testContext()
  await sql`create table left_behind (name text)`.execute(ctx.db)
  await sql`insert into left_behind values (${name})`.execute(ctx.db)
  const { rows } = await sql<{ name: string }>`select name from left_behind`.execute(ctx.db)
  expect(rows).toEqual([{ name }])
})
