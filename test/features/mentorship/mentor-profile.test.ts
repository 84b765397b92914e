import { expect, test } from 'vitest'
import { listUnvetted } from '#app/features/mentorship/list-unvetted.server.ts'
import { readOwnMentor } from '#app/features/mentorship/own-mentor.server.ts'
import { pauseMentor } from '#app/features/mentorship/pause-mentor.server.ts'
import { publishMentor, unpublishMentor } from '#app/features/mentorship/publish-mentor.server.ts'
import { readMentor } from '#app/features/mentorship/read-mentor.server.ts'
import { saveMentor } from '#app/features/mentorship/save-mentor.server.ts'
import { saveMentorStep } from '#app/features/mentorship/save-mentor-step.server.ts'
import { vetMentor } from '#app/features/mentorship/vet-mentor.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenOrganisation, givenOrganiser, givenPerson } from '#test/support/factories.ts'
import { givenMentor, givenProfile, mentorRow } from './given.ts'

const t = translateTo('en')
const word = (mentorId: string, organisationId: string) => ({ mentorId, organisationId, references: 2, validUntil: '2027-03-01' })
const SAID = { headline: 'Here to help', about: 'I have lived here for years and like to help.', capacity: 1 }

test('a new mentor is a draft until they publish, and publishing makes them a mentor', async () => {
  const { ctx } = await testContext()
  const mona = await givenProfile(ctx, await givenPerson(ctx, 'mona'))
  await saveMentor(ctx, mona, SAID)
  await expect(publishMentor(ctx, mona)).rejects.toMatchObject({ messageKey: 'mentorship.error.conduct' })
  await saveMentorStep(ctx, mona, { step: 'conduct', agreed: 'yes' })
  expect(await readOwnMentor(ctx, mona)).toMatchObject({ mentor: { headline: 'Here to help', publishedAt: null }, matchable: true })
  await publishMentor(ctx, mona)
  const since = async () => ctx.db.selectFrom('users').select('mentorSince').where('id', '=', 'mona').executeTakeFirst()
  expect(await since()).toEqual({ mentorSince: '2026-03-02T09:00:00.000Z' })
  await unpublishMentor(ctx, mona)
  expect(await since()).toEqual({ mentorSince: null })
})

test('saving again keeps the pause, the places taken and the publication', async () => {
  const { ctx } = await testContext()
  const mona = await givenMentor(ctx, 'mona')
  await pauseMentor(ctx, mona, { pausedUntil: '2026-04-01' })
  await ctx.db.updateTable('mentors').set({ activeCount: 1 }).execute()
  await saveMentor(ctx, mona, { ...SAID, capacity: 5 })
  expect(await mentorRow(ctx, 'mona')).toMatchObject({
    capacity: 5,
    activeCount: 1,
    pausedUntil: '2026-04-01',
    publishedAt: expect.any(String),
  })
})

test('every write to a mentor is marked, so that other processes read it', async () => {
  const { ctx, moveTo } = await testContext()
  const mona = await givenMentor(ctx, 'mona')
  const writes = [
    () => saveMentor(ctx, mona, SAID),
    () => pauseMentor(ctx, mona, {}),
    () => unpublishMentor(ctx, mona),
    () => publishMentor(ctx, mona),
  ]
  for (const [minute, write] of writes.entries()) {
    const at = `2026-03-02T10:0${minute}:00.000Z`
    moveTo(at)
    await write()
    expect(await mentorRow(ctx, 'mona')).toMatchObject({ updatedAt: at })
  }
})

test('without a language to talk in and a free time nobody is published', async () => {
  const { ctx } = await testContext()
  const blank = await givenPerson(ctx, 'blank')
  const busy = await givenProfile(ctx, await givenPerson(ctx, 'busy'), { slots: [] })
  for (const person of [blank, busy]) {
    await saveMentor(ctx, person, SAID)
    await expect(publishMentor(ctx, person)).rejects.toMatchObject({ code: 'conflict', messageKey: 'mentorship.error.mentorProfile' })
  }
})

test('whoever has not proven their address does not become a mentor', async () => {
  const { ctx } = await testContext()
  const unproven = await givenPerson(ctx, 'unproven', { verified: false })
  await expect(saveMentor(ctx, unproven, SAID)).rejects.toMatchObject({ code: 'forbidden' })
})

test('without a mentor profile there is nothing to publish or to pause', async () => {
  const { ctx } = await testContext()
  const mona = await givenPerson(ctx, 'mona')
  expect(await readOwnMentor(ctx, mona)).toEqual({ mentor: null, matchable: false, doneSteps: [] })
  await expect(publishMentor(ctx, mona)).rejects.toMatchObject({ code: 'not_found' })
  await expect(pauseMentor(ctx, mona, {})).rejects.toMatchObject({ code: 'not_found' })
})

test('a pause cannot end before it begins', async () => {
  const { ctx } = await testContext()
  const mona = await givenMentor(ctx, 'mona')
  await expect(pauseMentor(ctx, mona, { pausedUntil: '2026-03-01' })).rejects.toMatchObject({ messageKey: 'mentorship.error.pausePast' })
  await pauseMentor(ctx, mona, { pausedUntil: '2026-03-02' })
  expect(await mentorRow(ctx, 'mona')).toMatchObject({ pausedUntil: '2026-03-02' })
})

test('only an organiser gives the word of their organisation, and never for themselves', async () => {
  const { ctx } = await testContext()
  const organiser = await givenOrganiser(ctx, 'olive')
  const mona = await givenMentor(ctx, 'mona')
  const forbidden = { code: 'forbidden' }
  await expect(vetMentor(ctx, organiser, word('mona', 'elsewhere'))).rejects.toMatchObject(forbidden)
  await expect(vetMentor(ctx, organiser, word('olive', 'harbour'))).rejects.toMatchObject(forbidden)
  await expect(vetMentor(ctx, mona, word('mona', 'harbour'))).rejects.toMatchObject(forbidden)
  expect((await readMentor(ctx, null, { id: 'mona', t })).organisation).toBeNull()
  await vetMentor(ctx, organiser, word('mona', 'harbour'))
  expect((await readMentor(ctx, null, { id: 'mona', t })).organisation?.text).toBe('harbour')
  const entry = await ctx.db.selectFrom('auditEntries').select(['actorId', 'action', 'subjectId']).execute()
  expect(entry).toEqual([{ actorId: 'olive', action: 'mentor.vetted', subjectId: 'mona' }])
})

test('the first word stays: a second organisation is told that there is one', async () => {
  const { ctx } = await testContext()
  const [olive, otto] = [await givenOrganiser(ctx, 'olive'), await givenOrganiser(ctx, 'otto', 'pier')]
  await givenMentor(ctx, 'mona')
  const results = await Promise.allSettled([vetMentor(ctx, olive, word('mona', 'harbour')), vetMentor(ctx, otto, word('mona', 'pier'))])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(vetMentor(ctx, otto, word('mona', 'pier'))).rejects.toMatchObject({
    messageKey: 'mentorship.error.vetted',
  })
})

test('an organisation that is not verified vouches for nobody, and a word fades when the verification does', async () => {
  const { ctx } = await testContext()
  await givenOrganisation(ctx, 'young', 'community', false)
  const [yara, olive] = [await givenOrganiser(ctx, 'yara', 'young'), await givenOrganiser(ctx, 'olive')]
  await givenMentor(ctx, 'mona')
  expect((await listUnvetted(ctx, yara, 'en')).organisations).toEqual([])
  const vetting = vetMentor(ctx, yara, word('mona', 'young'))
  await expect(vetting).rejects.toMatchObject({ code: 'conflict', messageKey: 'mentorship.error.unverified' })
  await vetMentor(ctx, olive, word('mona', 'harbour'))
  await ctx.db.updateTable('organisations').set({ verifiedAt: null }).where('id', '=', 'harbour').execute()
  expect((await readMentor(ctx, null, { id: 'mona', t })).organisation).toBeNull()
})

test('an organiser sees published mentors whom nobody vouches for yet, without themselves', async () => {
  const { ctx } = await testContext()
  const olive = await givenOrganiser(ctx, 'olive')
  await givenProfile(ctx, olive)
  await saveMentor(ctx, olive, SAID)
  await saveMentorStep(ctx, olive, { step: 'conduct', agreed: 'yes' })
  await publishMentor(ctx, olive)
  await givenMentor(ctx, 'vouched')
  await givenMentor(ctx, 'mona')
  await unpublishMentor(ctx, await givenMentor(ctx, 'hidden'))
  await vetMentor(ctx, olive, word('vouched', 'harbour'))
  const { mentors, organisations } = await listUnvetted(ctx, olive, 'en')
  expect(mentors.map(({ id }) => id)).toEqual(['mona'])
  expect(organisations).toMatchObject([{ id: 'harbour', name: { text: 'harbour' } }])
  await expect(listUnvetted(ctx, await givenPerson(ctx, 'amal'), 'en')).rejects.toMatchObject({ code: 'forbidden' })
})
