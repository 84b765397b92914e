import { expect, test } from 'vitest'
import { runDueTasks } from '#app/background/worker.server.ts'
import { taskHandlers } from '#app/composition.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { listUnvetted } from '#app/features/mentorship/list-unvetted.server.ts'
import { readMentor } from '#app/features/mentorship/read-mentor.server.ts'
import { endVetting, vetMentor } from '#app/features/mentorship/vet-mentor.server.ts'
import { mayHoldUntil, remindOfWordAt } from '#app/features/mentorship/vetting.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenOrganiser } from '#test/support/factories.ts'
import { givenMentor } from './given.ts'

const WORD = { mentorId: 'mona', organisationId: 'harbour', references: 2, validUntil: '2026-09-01' }
const badge = async (ctx: Ctx) => (await readMentor(ctx, null, { id: 'mona', t: translateTo('en') })).organisation?.text ?? null

test('a word holds through its last day; whoever gave it is reminded once, 30 days before', async () => {
  const { ctx, moveTo } = await testContext()
  const olive = await givenOrganiser(ctx, 'olive')
  await givenMentor(ctx, 'mona')
  await vetMentor(ctx, olive, WORD)
  const [row] = await ctx.db.selectFrom('vettings').selectAll().execute()
  expect(row).toMatchObject({
    referencesChecked: 2,
    validUntil: '2026-09-01',
    vettedBy: 'olive',
    conductAgreedAt: '2026-03-02T09:00:00.000Z',
  })

  moveTo('2026-08-02T01:00:00Z')
  for (let run = 0; run < 2; run += 1) await runDueTasks(ctx, taskHandlers)
  const told = await ctx.db.selectFrom('notifications').select('kind').where('userId', '=', 'olive').execute()
  expect(told).toEqual([{ kind: 'mentorship.vettingEnds' }])
  expect((await listUnvetted(ctx, olive, 'en')).given).toMatchObject([{ mentorId: 'mona', endsSoon: true }])
  moveTo('2026-09-01T15:00:00Z')
  expect(await badge(ctx)).toBe('harbour')
  moveTo('2026-09-01T16:00:00Z')
  expect(await badge(ctx)).toBeNull()
  const { mentors, given } = await listUnvetted(ctx, olive, 'en')
  expect([mentors.map(({ id }) => id), given]).toEqual([['mona'], []])
})

test('a renewed word has one end, and only that one is reminded of', async () => {
  const { ctx, moveTo } = await testContext()
  const olive = await givenOrganiser(ctx, 'olive')
  await givenMentor(ctx, 'mona')
  await vetMentor(ctx, olive, WORD)
  moveTo('2026-07-01T00:00:00Z')
  await vetMentor(ctx, olive, { ...WORD, validUntil: '2027-07-01' })
  moveTo('2026-08-05T01:00:00Z')
  await runDueTasks(ctx, taskHandlers)
  expect(await ctx.db.selectFrom('notifications').selectAll().where('userId', '=', 'olive').execute()).toEqual([])
  moveTo('2026-10-01T00:00:00Z')
  expect(await badge(ctx)).toBe('harbour')
  expect((await listUnvetted(ctx, olive, 'en')).given).toMatchObject([{ validUntil: '2027-07-01' }])
})

test('a word that is taken back is gone at once, and another organisation may give its own', async () => {
  const { ctx } = await testContext()
  const [olive, otto] = [await givenOrganiser(ctx, 'olive'), await givenOrganiser(ctx, 'otto', 'pier')]
  await givenMentor(ctx, 'mona')
  await vetMentor(ctx, olive, WORD)
  await expect(endVetting(ctx, otto, WORD)).rejects.toMatchObject({ code: 'forbidden' })
  await endVetting(ctx, otto, { ...WORD, organisationId: 'pier' })
  expect(await badge(ctx)).toBe('harbour')
  await endVetting(ctx, olive, WORD)
  expect(await badge(ctx)).toBeNull()
  await vetMentor(ctx, otto, { ...WORD, organisationId: 'pier' })
  expect(await badge(ctx)).toBe('pier')
})

test('nobody vouches for a mentor who has not agreed to the code of conduct, nor for ever', async () => {
  const { ctx } = await testContext()
  const olive = await givenOrganiser(ctx, 'olive')
  await givenMentor(ctx, 'mona')
  for (const validUntil of ['2026-03-02', '2028-03-05'])
    await expect(vetMentor(ctx, olive, { ...WORD, validUntil })).rejects.toMatchObject({ messageKey: 'mentoring.error.validUntil' })
  await ctx.db.updateTable('mentors').set({ conductAgreedAt: null }).execute()
  await expect(vetMentor(ctx, olive, WORD)).rejects.toMatchObject({ messageKey: 'mentoring.error.noConduct' })
})

test('a word lasts until a day after today and at most two years; a reminder is never in the past', () => {
  const at = new Date('2026-03-02T09:00:00Z')
  expect(['2026-03-02', '2026-03-03', '2028-03-01', '2028-03-02'].map((day) => mayHoldUntil(day, at))).toEqual([false, true, true, false])
  expect(remindOfWordAt('2026-09-01', at).toISOString()).toBe('2026-08-02T01:00:00.000Z')
  expect(remindOfWordAt('2026-03-10', at).toISOString()).toBe('2026-03-03T09:00:00.000Z')
})
