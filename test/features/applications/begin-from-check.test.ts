import { expect, test } from 'vitest'
import { openApplication } from '#app/features/applications/open-application.server.ts'
import { readSections } from '#app/features/applications/read-application.server.ts'
import { saveCheck } from '#app/features/eligibility/save-check.server.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'

const ANSWERS = 'rgeneral_xno_page18.yes_nageYears.34_sc02.yes_sc03.unsure_sc04.yes'

async function given() {
  const { ctx } = await testContext()
  await seedRuleSets(ctx)
  const amal = await givenPerson(ctx, 'amal')
  return { ctx, amal, check: await saveCheck(ctx, amal, { answers: ANSWERS }) }
}

test('an application begun from a self-check claims what was met in it, and nothing that was not sure', async () => {
  const { ctx, amal, check } = await given()
  const id = await openApplication(ctx, amal, { route: 'general', check })
  const claims = (await readSections(ctx, id)).get('claims')
  expect(claims).toMatchObject({ answers: { criteria: ['c01', 'c02', 'c04'] }, completedAt: null })
})

test('a check of the other route, or of somebody else, claims nothing', async () => {
  const { ctx, amal, check } = await given()
  const other = await openApplication(ctx, amal, { route: 'achievement', check })
  const stranger = await openApplication(ctx, await givenPerson(ctx, 'otto'), { route: 'general', check })
  for (const id of [other, stranger]) expect((await readSections(ctx, id)).has('claims')).toBe(false)
})
