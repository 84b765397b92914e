import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp, restore } from '#db/backup.ts'
import { openDb } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'

const AT = new Date('2026-03-02T09:00:00Z')

async function givenPlace() {
  const { ctx, folder } = await testContext()
  const dataFolder = join(folder, 'data')
  mkdirSync(join(dataFolder, 'documents'), { recursive: true })
  const place = { databaseUrl: join(dataFolder, 'praya.sqlite'), dataFolder }
  const db = openDb(place.databaseUrl)
  await migrateToLatest(db)
  return {
    place,
    folder,
    live: { ...ctx, db },
    names: async (from = db) => (await from.selectFrom('users').select('id').orderBy('id').execute()).map(({ id }) => id),
  }
}

test('a backup holds every commit made before it, and brings the documents along', async () => {
  const { place, folder, live, names } = await givenPlace()
  await givenPerson(live, 'amal')
  writeFileSync(join(place.dataFolder, 'documents', 'one.sealed'), 'sealed bytes')

  await backUp(place, join(folder, 'backup'), AT)
  await givenPerson(live, 'late')
  await live.db.destroy()
  const { kept } = await restore(place, join(folder, 'backup'), AT)

  const restored = openDb(place.databaseUrl)
  expect(await names(restored)).toEqual(['amal'])
  await restored.destroy()
  expect(readFileSync(join(place.dataFolder, 'documents', 'one.sealed'), 'utf8')).toBe('sealed bytes')
  expect(kept.every((path) => existsSync(path))).toBe(true)
})

test('a backup made while writes go on is whole', async () => {
  const { place, folder, live, names } = await givenPlace()
  const writes = (async () => {
    for (let n = 0; n < 60; n += 1) await givenPerson(live, `person-${String(n).padStart(2, '0')}`)
  })()
  await backUp(place, join(folder, 'backup'), AT)
  await writes
  const copy = openDb(join(folder, 'backup', 'praya.sqlite'))
  const copied = await names(copy)
  expect((await names()).slice(0, copied.length)).toEqual(copied)
  await copy.destroy()
  await live.db.destroy()
})

test('a damaged backup is refused and nothing is touched', async () => {
  const { place, folder, live, names } = await givenPlace()
  await givenPerson(live, 'amal')
  await backUp(place, join(folder, 'backup'), AT)
  const file = join(folder, 'backup', 'praya.sqlite')
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(file, bytes)
  await expect(restore(place, join(folder, 'backup'), AT)).rejects.toThrow('checksum')
  expect(await names()).toEqual(['amal'])
  await live.db.destroy()
})

test('a backup never overwrites another', async () => {
  const { place, folder, live } = await givenPlace()
  await backUp(place, join(folder, 'backup'), AT)
  await expect(backUp(place, join(folder, 'backup'), AT)).rejects.toThrow('exists already')
  await live.db.destroy()
})
