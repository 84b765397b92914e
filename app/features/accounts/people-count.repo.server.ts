import type { Db } from '#db/client.ts'

export async function countUsers(db: Db) {
  const row = await db
    .selectFrom('users')
    .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.count<number>('suspendedAt').as('suspended')])
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), suspended: Number(row.suspended) }
}
