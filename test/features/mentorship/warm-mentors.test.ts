import { expect, test } from 'vitest'
import { mentorColumns } from '#app/features/mentorship/mentor-pool.server.ts'
import { mentorWarmer } from '#app/features/mentorship/warm-mentors.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenMentor } from './given.ts'

test('the first reader after a start finds the mentors read already', async () => {
  const { ctx } = await testContext()
  await givenMentor(ctx, 'mona')
  await mentorWarmer()(ctx)
  // Behind the back of this process: who has to read the rows now would not find her.
  await ctx.db.deleteFrom('mentors').execute()
  expect((await mentorColumns(ctx)).get('mona')).toBeDefined()
})
