import { expect, test } from 'vitest'
import { addAttachment } from '#app/features/messaging/add-attachment.server.ts'
import { deleteMessage } from '#app/features/messaging/delete-message.server.ts'
import { openAttachment } from '#app/features/messaging/open-attachment.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { attachmentSweeper } from '#app/features/messaging/sweep-attachments.server.ts'
import { decideReport } from '#app/features/moderation/decide-report.server.ts'
import { openReportedFile } from '#app/features/moderation/open-reported-file.server.ts'
import { listQueue } from '#app/features/moderation/read-reports.server.ts'
import { reportMessage } from '#app/features/moderation/report-message.server.ts'
import { givenConversation } from '#test/features/messaging/given.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator } from '#test/support/factories.ts'

/** Bo sends Amal a file, Amal reports it, and Bo takes it away. */
async function given() {
  const world = await testContext()
  const { ctx } = world
  const admin = await givenAdministrator(ctx, 'ada')
  const people = await givenConversation(ctx)
  const { amal, bo, conversationId } = people
  const upload = { file: { bytes: Buffer.from('a bad letter'), mediaType: 'application/pdf' as const }, safeName: 'letter.pdf' }
  const file = await addAttachment(ctx, bo, { conversationId, upload })
  const sent = await sendMessage(ctx, bo, { conversationId, clientId: 'client-id-1', body: '', attachmentIds: [file.id] })
  await reportMessage(ctx, amal, { conversationId, messageId: sent.id, reason: 'papers', words: '' })
  await deleteMessage(ctx, bo, { conversationId, messageId: sent.id })
  const [report] = await listQueue(ctx, admin, { decided: false })
  const reportId = report?.id ?? ''
  const open = (who = admin, fileId = file.id) => openReportedFile(ctx, who, { reportId, fileId })
  return { ...world, ...people, admin, file, reportId, open }
}

test('a file that was reported is kept for moderators alone when its sender takes it away, and each opening is on record', async () => {
  const { ctx, amal, bo, admin, conversationId, file, open } = await given()
  for (const who of [amal, bo])
    await expect(openAttachment(ctx, who, { conversationId, id: file.id })).rejects.toMatchObject({ code: 'not_found' })
  for (const who of [amal, bo]) await expect(open(who)).rejects.toMatchObject({ code: 'forbidden' })
  const opened = await open()
  expect([opened.fileName, Buffer.from(opened.bytes).toString()]).toEqual(['letter.pdf', 'a bad letter'])
  const audit = await ctx.db.selectFrom('auditEntries').select('actorId').where('action', '=', 'report.fileOpened').execute()
  expect(audit).toEqual([{ actorId: admin.id }])
})

test('a moderator opens what went with the report and nothing else of the conversation', async () => {
  const { ctx, bo, conversationId, open } = await given()
  const upload = { file: { bytes: Buffer.from('later'), mediaType: 'application/pdf' as const }, safeName: 'later.pdf' }
  const later = await addAttachment(ctx, bo, { conversationId, upload })
  await sendMessage(ctx, bo, { conversationId, clientId: 'client-id-2', body: '', attachmentIds: [later.id] })
  await expect(open(undefined, later.id)).rejects.toMatchObject({ code: 'not_found' })
})

test('when the report is decided the file goes', async () => {
  const { ctx, admin, reportId, open, moveTo } = await given()
  const sweep = attachmentSweeper()
  expect(await sweep(ctx)).toBe(0)
  expect(await ctx.files.list()).toHaveLength(1)
  await decideReport(ctx, admin, { reportId, decision: 'warned', reason: 'It is a forgery.' })
  await expect(open()).rejects.toMatchObject({ code: 'not_found' })
  moveTo('2026-03-02T09:45:00.000Z')
  expect(await sweep(ctx)).toBe(1)
  expect(await ctx.files.list()).toEqual([])
})
