import { expect, test } from 'vitest'
import { handOverCase, takeCase } from '#app/features/casework/assign-case.server.ts'
import { writeToApplicant, writeToOfficer } from '#app/features/casework/case-conversation.server.ts'
import { readCase } from '#app/features/casework/read-case.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenApplication, givenOfficer, givenPerson } from '#test/support/factories.ts'

async function given() {
  const { ctx } = await testContext()
  const [otto, olga] = [await givenOfficer(ctx, 'otto'), await givenOfficer(ctx, 'olga')]
  const amal = await givenPerson(ctx, 'amal')
  const applicationId = await givenApplication(ctx, 'amal', { id: 'a1' })
  const ref = async () => ({ applicationId, token: (await readCase(ctx, otto, applicationId)).token })
  return { ctx, otto, olga, amal, applicationId, ref }
}

test('applicant and officer open the same conversation from either side', async () => {
  const { ctx, otto, amal, applicationId, ref } = await given()
  await takeCase(ctx, otto, await ref())
  const id = await writeToApplicant(ctx, otto, { applicationId })
  expect(await writeToOfficer(ctx, amal)).toBe(id)
  expect((await readConversation(ctx, amal, { id })).people).toMatchObject([{ name: 'otto', voucher: 'office' }])
})

test('while nobody has the case there is nobody to write to', async () => {
  const { ctx, amal } = await given()
  await expect(writeToOfficer(ctx, amal)).rejects.toMatchObject({ messageKey: 'application.officer.nobody' })
})

test('only the officer whose desk the case is on writes to the applicant', async () => {
  const { ctx, otto, olga, amal, applicationId, ref } = await given()
  await takeCase(ctx, otto, await ref())
  await expect(writeToApplicant(ctx, olga, { applicationId })).rejects.toMatchObject({ messageKey: 'casework.error.notYours' })
  await expect(writeToApplicant(ctx, amal, { applicationId })).rejects.toMatchObject({ code: 'forbidden' })
})

test('the conversation goes with the case: who gives it away reads nothing more, who gets it reads all', async () => {
  const { ctx, otto, olga, amal, ref } = await given()
  await takeCase(ctx, otto, await ref())
  const id = await writeToOfficer(ctx, amal)
  await sendMessage(ctx, amal, { conversationId: id, clientId: 'client-amal', body: 'A question' })
  await handOverCase(ctx, otto, { ...(await ref()), officerId: 'olga' })
  await expect(readConversation(ctx, otto, { id })).rejects.toMatchObject({ code: 'not_found' })
  expect((await readConversation(ctx, olga, { id })).messages).toMatchObject([{ body: 'A question' }])
})
