import { expect, test } from 'vitest'
import { applyForJob } from '#app/features/jobs/apply-for-job.server.ts'
import { writeToApplicant } from '#app/features/jobs/write-to-applicant.server.ts'
import { leaveConversation } from '#app/features/messaging/leave-conversation.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenRepresentative } from '#test/support/factories.ts'
import { givenApplicant, givenJob, STATEMENT } from './given.ts'

async function given() {
  const { ctx } = await testContext()
  const [joyce, colleague] = [await givenRepresentative(ctx, 'joyce'), await givenRepresentative(ctx, 'jonas')]
  const amal = await givenApplicant(ctx, 'amal')
  const applicationId = await applyForJob(ctx, amal, { jobId: await givenJob(ctx, joyce), statement: STATEMENT })
  return { ctx, joyce, colleague, amal, applicationId }
}

test('whoever hires writes to an applicant before the first yes, and a colleague joins', async () => {
  const { ctx, joyce, colleague, amal, applicationId } = await given()
  const id = await writeToApplicant(ctx, joyce, { applicationId })
  expect(await writeToApplicant(ctx, colleague, { applicationId })).toBe(id)
  expect((await readConversation(ctx, amal, { id })).people.map(({ name }) => name).sort()).toEqual(['jonas', 'joyce'])
})

test('an applicant who has left is not brought back', async () => {
  const { ctx, joyce, amal, applicationId } = await given()
  const id = await writeToApplicant(ctx, joyce, { applicationId })
  await leaveConversation(ctx, amal, { conversationId: id })
  await writeToApplicant(ctx, joyce, { applicationId })
  await expect(readConversation(ctx, amal, { id })).rejects.toMatchObject({ code: 'not_found' })
})

test('another employer finds no application', async () => {
  const { ctx, applicationId } = await given()
  const stranger = await givenRepresentative(ctx, 'otto', 'elsewhere')
  await expect(writeToApplicant(ctx, stranger, { applicationId })).rejects.toMatchObject({ code: 'not_found' })
})
