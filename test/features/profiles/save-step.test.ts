import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { completeProfile } from '#app/features/profiles/complete-profile.server.ts'
import { ownProfileOf } from '#app/features/profiles/own-profile.server.ts'
import { allProfilesOf, eachProfileBatch, profileOf, profilesOf } from '#app/features/profiles/read-profiles.server.ts'
import { saveStep } from '#app/features/profiles/save-step.server.ts'
import { testContext } from '#test/support/context.ts'
import { actor, givenMigrant, givenPerson } from '#test/support/factories.ts'

const name = { step: 'name' as const, fullName: 'Amal Khan', name: 'Amal' }
const languages = { step: 'languages' as const, languages: [{ code: 'en' as const, level: 'fluent' as const }] }

describe('saving a step', () => {
  test('each answer is kept by itself, and the profile says when it changed', async () => {
    const { ctx, moveTo } = await testContext()
    const amal = await givenMigrant(ctx, 'amal')
    expect(await saveStep(ctx, amal, name)).toEqual(['name'])
    expect(await ownProfileOf(ctx, amal)).toMatchObject({
      fullName: 'Amal Khan',
      languages: [],
      doneSteps: ['name'],
      updatedAt: '2026-03-02T09:00:00.000Z',
    })

    moveTo('2026-03-03T09:00:00.000Z')
    await saveStep(ctx, amal, { step: 'place', district: 'islands', remote: 'yes', arrivalOn: '2026-01-01' })
    expect(await saveStep(ctx, amal, languages)).toEqual(['name', 'languages', 'place'])
    expect(await ownProfileOf(ctx, amal)).toMatchObject({
      fullName: 'Amal Khan',
      languages: [{ code: 'en', level: 'fluent' }],
      district: 'islands',
      arrivalOn: '2026-01-01',
      updatedAt: '2026-03-03T09:00:00.000Z',
    })
  })

  test('a changed answer takes the place of the earlier one and touches no other', async () => {
    const { ctx } = await testContext()
    const amal = await givenMigrant(ctx, 'amal')
    await saveStep(ctx, amal, { step: 'skills', skills: ['cloud', 'networks'] })
    await saveStep(ctx, amal, { step: 'goals', goals: ['find-a-job'] })
    await saveStep(ctx, amal, { step: 'skills', skills: ['cybersecurity'] })
    expect(await profileOf(ctx, 'amal')).toMatchObject({ skills: ['cybersecurity'], goals: ['find-a-job'] })
  })

  test('what a person wants to be called is their name everywhere', async () => {
    const { ctx } = await testContext()
    const amal = await givenMigrant(ctx, 'amal')
    await saveStep(ctx, amal, { ...name, name: 'Ami' })
    expect(await ctx.db.selectFrom('users').select(['name', 'locale']).executeTakeFirst()).toEqual({ name: 'Ami', locale: 'en' })
  })

  test('a person keeps only their own profile', async () => {
    const { ctx } = await testContext()
    const [amal, ben] = [await givenMigrant(ctx, 'amal'), await givenMigrant(ctx, 'ben')]
    await saveStep(ctx, amal, name)
    expect(await ownProfileOf(ctx, ben)).toMatchObject({ id: 'ben', fullName: null, doneSteps: [], updatedAt: null })
    expect(await profileOf(ctx, 'ben')).toBeUndefined()
  })

  test('without a proven mailbox nothing is kept', async () => {
    const { ctx } = await testContext()
    const amal = await givenPerson(ctx, 'amal', { verified: false })
    await expect(saveStep(ctx, amal, name)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(completeProfile(ctx, amal)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('two devices that save at once lose no step', async () => {
    const { ctx } = await testContext()
    const amal = await givenMigrant(ctx, 'amal')
    await Promise.all([
      saveStep(ctx, amal, languages),
      saveStep(ctx, amal, { step: 'goals', goals: ['find-a-job'] }),
      saveStep(ctx, amal, { step: 'skills', skills: ['cloud'] }),
    ])
    expect((await ownProfileOf(ctx, amal)).doneSteps).toEqual(['languages', 'skills', 'goals'])
  })
})

describe('completing', () => {
  test('name and languages are enough, and the first day stays', async () => {
    const { ctx, moveTo } = await testContext()
    const amal = await givenMigrant(ctx, 'amal')
    await saveStep(ctx, amal, name)
    await expect(completeProfile(ctx, amal)).rejects.toMatchObject({ code: 'conflict', messageKey: 'profiles.error.incomplete' })
    await saveStep(ctx, amal, languages)
    await completeProfile(ctx, amal)
    moveTo('2026-04-01T09:00:00.000Z')
    await completeProfile(ctx, amal)
    expect((await ownProfileOf(ctx, amal)).completedAt).toBe('2026-03-02T09:00:00.000Z')
  })

  test('a refused completion leaves no empty profile behind', async () => {
    const { ctx } = await testContext()
    await givenMigrant(ctx, 'amal')
    await expect(completeProfile(ctx, actor({ id: 'amal' }))).rejects.toMatchObject({ code: 'conflict' })
    expect(await ctx.db.selectFrom('profiles').select('userId').execute()).toEqual([])
  })
})

describe('reading many', () => {
  const numbered = (count: number) => Array.from({ length: count }, (_, i) => `p${String(i).padStart(5, '0')}`)

  /** People with a profile, two languages and a skill each, written in bulk. */
  async function givenProfiles(ctx: Ctx, count: number) {
    const at = ctx.now().toISOString()
    const empty = {
      fullName: null,
      professionCode: null,
      sector: null,
      yearsExperience: null,
      district: null,
      remote: null,
      style: null,
      arrivalOn: null,
      employerId: null,
    }
    for (let from = 0; from < count; from += 250) {
      const ids = numbered(count).slice(from, from + 250)
      const person = {
        emailVerifiedAt: at,
        passwordHash: null,
        locale: 'en',
        createdAt: at,
        suspendedAt: null,
        migrantSince: null,
        mentorSince: null,
      }
      await ctx.db
        .insertInto('users')
        .values(ids.map((id) => ({ ...person, id, email: `${id}@example.test`, name: id })))
        .execute()
      await ctx.db
        .insertInto('profiles')
        .values(ids.map((userId) => ({ ...empty, userId, doneSteps: '[]', completedAt: null, updatedAt: at })))
        .execute()
      await ctx.db
        .insertInto('profileLanguages')
        .values(ids.flatMap((userId) => ['yue', 'en'].map((code) => ({ userId, code, level: 'fluent' }))))
        .execute()
      await ctx.db
        .insertInto('profileChoices')
        .values(ids.map((userId) => ({ userId, kind: 'skill' as const, value: 'cloud' })))
        .execute()
    }
  }

  test('everybody comes once, with what is theirs, over the edges of the batches', async () => {
    const { ctx } = await testContext()
    await givenProfiles(ctx, 1001)
    const all = await allProfilesOf(ctx.db)
    expect(all.map(({ id }) => id)).toEqual(numbered(1001))
    expect(all.every(({ languages, skills }) => languages.map(({ code }) => code).join() === 'en,yue' && skills.join() === 'cloud')).toBe(
      true,
    )
    const sizes: number[] = []
    for await (const batch of eachProfileBatch(ctx.db)) sizes.push(batch.length)
    expect(sizes).toEqual([500, 500, 1])
  })

  test('a bulk read asks a few questions, however many people there are', async () => {
    const { ctx } = await testContext()
    await givenProfiles(ctx, 600)
    let queries = 0
    const counted = ctx.db.withPlugin({
      transformQuery: ({ node }) => {
        queries += 1
        return node
      },
      transformResult: async ({ result }) => result,
    })
    expect(await profilesOf(counted, [...numbered(600), 'nobody', 'p00000'])).toHaveLength(600)
    expect(queries).toBeLessThanOrEqual(6)
  })

  test('reading everybody reads each row once', async () => {
    const { ctx } = await testContext()
    await givenProfiles(ctx, 1001)
    let rows = 0
    const counted = ctx.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        rows += result.rows.length
        return result
      },
    })
    await allProfilesOf(counted)
    expect(rows).toBe(1001 + 2 * 1001 + 1001)
  })

  test('nobody asked for is nobody found', async () => {
    const { ctx } = await testContext()
    expect(await profilesOf(ctx.db, [])).toEqual([])
    expect(await allProfilesOf(ctx.db)).toEqual([])
    expect(await allProfilesOf(ctx.db, { updatedSince: '2000-01-01T00:00:00.000Z' })).toEqual([])
  })

  test('only what was saved since then comes again', async () => {
    const { ctx, moveTo } = await testContext()
    const [amal, ben] = [await givenMigrant(ctx, 'amal'), await givenMigrant(ctx, 'ben')]
    await saveStep(ctx, amal, name)
    moveTo('2026-03-02T10:00:00.000Z')
    await saveStep(ctx, ben, languages)
    expect((await allProfilesOf(ctx.db, { updatedSince: '2026-03-02T10:00:00.000Z' })).map(({ id }) => id)).toEqual(['ben'])
    expect(await allProfilesOf(ctx.db, { updatedSince: '2026-03-02T09:00:00.000Z' })).toHaveLength(2)
  })

  test('a profile for matching holds neither name nor arrival', async () => {
    const { ctx } = await testContext()
    const amal = await givenMigrant(ctx, 'amal')
    await saveStep(ctx, amal, name)
    expect(Object.keys((await profileOf(ctx, 'amal')) ?? {}).sort()).toEqual([
      'district',
      'employerId',
      'goals',
      'id',
      'interests',
      'languages',
      'professionCode',
      'remote',
      'sector',
      'skills',
      'slots',
      'style',
      'yearsExperience',
    ])
  })
})
