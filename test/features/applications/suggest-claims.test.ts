import { expect, test } from 'vitest'
import { openApplication } from '#app/features/applications/open-application.server.ts'
import { applicationOf } from '#app/features/applications/read-application.server.ts'
import { suggestClaims } from '#app/features/applications/suggest-claims.server.ts'
import { writeAnswers } from '#app/features/eligibility/check-answers.ts'
import { saveCheck } from '#app/features/eligibility/save-check.server.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'
import { ALL_YES, answering } from '../eligibility/given.ts'

test('an application begins with what its person said in their own self-check, on the same route', async () => {
  const { ctx } = await testContext()
  await seedRuleSets(ctx)
  const [mei, otto] = [await givenPerson(ctx, 'mei'), await givenPerson(ctx, 'otto')]
  const said = { ...answering({ c02: 'yes', c03: 'unsure', c04: 'yes' }, { ageYears: 34 }), ...ALL_YES }
  await saveCheck(ctx, mei, { answers: writeAnswers({ ...said, route: 'general', excluded: 'no' }) })
  const begun = async (person: typeof mei, route: 'general' | 'achievement') => {
    await openApplication(ctx, person, { route })
    const application = await applicationOf(ctx, person)
    if (!application) throw new Error('the application is not there')
    return application
  }

  const application = await begun(mei, 'general')
  expect(await suggestClaims(ctx, mei, application)).toEqual(['c01', 'c02', 'c04'])
  expect(await suggestClaims(ctx, mei, { ...application, route: 'achievement' })).toEqual([])
  expect(await suggestClaims(ctx, otto, await begun(otto, 'general'))).toEqual([])
})
