import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, inject, onTestFinished, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { acceptRequest } from '#app/features/mentorship/accept-request.server.ts'
import { clearPreference, markPreference } from '#app/features/mentorship/mark-preference.server.ts'
import { pauseMentor, resumeMentor } from '#app/features/mentorship/pause-mentor.server.ts'
import { publishMentor, unpublishMentor } from '#app/features/mentorship/publish-mentor.server.ts'
import { saveMentor } from '#app/features/mentorship/save-mentor.server.ts'
import { blockPerson, unblockPerson } from '#app/features/messaging/block-person.server.ts'
import { saveStep } from '#app/features/profiles/save-step.server.ts'
import { openDb } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { ON_POSTGRES, testContext } from '#test/support/context.ts'
import { ask, givenMentee, givenMentor, offered } from './given.ts'

/** Two processes with a copy of the mentors each, on one database, and the clock that both read. */
async function twoProcesses() {
  const { ctx, moveTo, folder } = await testContext()
  const here = ON_POSTGRES ? ctx : { ...ctx, db: openDb(join(folder, 'shared.db')) }
  if (here !== ctx) await migrateToLatest(here.db)
  const there = { ...here, db: openDb(ON_POSTGRES ? await addressOf(ctx) : join(folder, 'shared.db')) }
  onTestFinished(async () => {
    await there.db.destroy()
    if (here !== ctx) await here.db.destroy()
  })
  const aSecondLater = () => moveTo(new Date(ctx.now().getTime() + 1000).toISOString())
  return { here, there, aSecondLater }
}

async function addressOf({ db }: Ctx): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  return new URL(`/${rows[0]?.name}`, inject('postgresUrl')).href
}

test('each process sees within a second what the other changed: profile, places, pause, acceptance', async () => {
  const { here, there, aSecondLater } = await twoProcesses()
  const [amal, bo] = [await givenMentee(here, 'amal'), await givenMentee(here, 'bo')]
  const mona = await givenMentor(here, 'mona', { capacity: 1 })
  const seenBoth = async () => {
    aSecondLater()
    return [await offered(here, amal), await offered(there, amal)]
  }
  expect(await seenBoth()).toEqual([['mona'], ['mona']])
  await pauseMentor(there, mona, {})
  expect(await seenBoth()).toEqual([[], []])
  await resumeMentor(here, mona)
  expect(await seenBoth()).toEqual([['mona'], ['mona']])
  await saveStep(there, mona, { step: 'free-time', slots: ['mon-evening'] })
  expect(await seenBoth()).toEqual([[], []])
  await saveStep(here, mona, { step: 'free-time', slots: ['sat-morning'] })
  expect(await seenBoth()).toEqual([['mona'], ['mona']])
  await acceptRequest(there, mona, { requestId: await ask(here, bo, 'mona') })
  expect(await seenBoth()).toEqual([[], []])
  await saveMentor(here, mona, { headline: 'Two places now', about: 'I have lived here for years.', capacity: 2 })
  expect(await seenBoth()).toEqual([['mona'], ['mona']])
  await unpublishMentor(there, mona)
  expect(await seenBoth()).toEqual([[], []])
  await publishMentor(here, mona)
  await givenMentor(there, 'ivo', { goals: ['make-friends'] })
  expect(await seenBoth()).toEqual([
    ['mona', 'ivo'],
    ['mona', 'ivo'],
  ])
})

test('what stands between two people counts at once in every process: a block, a "rather not", a wish', async () => {
  const { here, there } = await twoProcesses()
  const [amal, mona] = [await givenMentee(here, 'amal'), await givenMentor(here, 'mona')]
  await givenMentor(here, 'ivo', { goals: ['make-friends', 'find-a-job'], sector: 'law' })
  expect([await offered(here, amal), await offered(there, amal)]).toEqual(Array(2).fill(['mona', 'ivo']))
  await blockPerson(there, mona, { personId: 'amal' })
  expect([await offered(here, amal), await offered(there, amal)]).toEqual(Array(2).fill(['ivo']))
  await unblockPerson(here, mona, { personId: 'amal' })
  await markPreference(there, amal, { mentorId: 'ivo', kind: 'rather_not' })
  expect([await offered(here, amal), await offered(there, amal)]).toEqual(Array(2).fill(['mona']))
  await clearPreference(here, amal, { mentorId: 'ivo' })
  expect([await offered(here, amal), await offered(there, amal)]).toEqual(Array(2).fill(['mona', 'ivo']))
})
