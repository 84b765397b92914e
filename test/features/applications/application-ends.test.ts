import { expect, test } from 'vitest'
import { applicationEnds } from '#app/features/applications/application-ends.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenApplication, givenPerson } from '#test/support/factories.ts'

test('an application has ended when it was decided, or when it was taken back', async () => {
  const { ctx } = await testContext()
  const [decided, back, open] = ['2026-02-01T00:00:00.000Z', '2026-02-02T00:00:00.000Z', '2026-02-03T00:00:00.000Z']
  await givenPerson(ctx, 'amal')
  await givenApplication(ctx, 'amal', { id: 'decided', status: 'approved', decidedAt: decided, updatedAt: open })
  await givenApplication(ctx, 'amal', { id: 'back', status: 'withdrawn', updatedAt: back })
  await givenApplication(ctx, 'amal', { id: 'open', status: 'panel', updatedAt: open })
  const ends = await applicationEnds(ctx.db, ['decided', 'back', 'open', 'nowhere'])
  expect([...ends].sort()).toEqual([
    ['back', back],
    ['decided', decided],
  ])
})
