import { expect, test } from 'vitest'
import { insertSchemeApplication, moveApplicationRow } from '#app/features/applications/application.repo.server.ts'
import { saveSectionRow } from '#app/features/applications/application-section.repo.server.ts'
import { openApplication } from '#app/features/applications/open-application.server.ts'
import { applicationOf, readSections } from '#app/features/applications/read-application.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'

test('a person begins an application, and beginning again gives the same one', async () => {
  const { ctx } = await testContext()
  const amal = await givenPerson(ctx, 'amal')
  expect(await applicationOf(ctx, amal)).toBeNull()

  const id = await openApplication(ctx, amal, { route: 'general' })

  expect(await openApplication(ctx, amal, { route: 'achievement' })).toBe(id)
  expect(await applicationOf(ctx, amal)).toMatchObject({ id, route: 'general', status: 'draft', reference: null })
})

test('only an ended application makes room for another one', async () => {
  const { ctx, moveTo } = await testContext()
  const amal = await givenPerson(ctx, 'amal')
  const first = await openApplication(ctx, amal, { route: 'general' })
  const row = await applicationOf(ctx, amal)
  if (!row) throw new Error('the application is not there')
  expect(await insertSchemeApplication(ctx.db, { ...row, id: 'second' })).toBe(false)

  moveTo('2026-03-03T09:00:00.000Z')
  await moveApplicationRow(ctx.db, { id: first, from: 'draft', to: 'withdrawn', at: ctx.now().toISOString() })
  const second = await openApplication(ctx, amal, { route: 'achievement' })

  expect(second).not.toBe(first)
  expect(await applicationOf(ctx, amal)).toMatchObject({ id: second, route: 'achievement' })
})

test('a person whose mailbox is not proven, and a migrant, begin none', async () => {
  const { ctx } = await testContext()
  const unproven = await givenPerson(ctx, 'unproven', { verified: false })
  const migrant = await givenPerson(ctx, 'migrant', { migrant: true })
  await expect(openApplication(ctx, unproven, { route: 'general' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(openApplication(ctx, migrant, { route: 'general' })).rejects.toMatchObject({ code: 'conflict' })
})

test('a section is stored only over the revision that its writer saw', async () => {
  const { ctx } = await testContext()
  const id = await openApplication(ctx, await givenPerson(ctx, 'amal'), { route: 'general' })
  const save = (revision: number, familyName: string) =>
    saveSectionRow(ctx.db, {
      applicationId: id,
      section: 'personal',
      answers: JSON.stringify({ familyName }),
      revision,
      at: ctx.now().toISOString(),
      completedAt: null,
    })
  expect([await save(0, 'Haddad'), await save(0, 'Other'), await save(1, 'El Haddad'), await save(1, 'Late')]).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect((await readSections(ctx, id)).get('personal')).toMatchObject({ revision: 2, answers: { familyName: 'El Haddad' } })
})
