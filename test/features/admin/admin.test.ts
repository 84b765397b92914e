import { expect, test } from 'vitest'
import { failTask, insertTask, listFailedTasks } from '#app/background/task.repo.server.ts'
import { suspendPerson } from '#app/features/accounts/suspend-person.server.ts'
import { listFailedTasksFor } from '#app/features/admin/list-failed-tasks.server.ts'
import { listMails, readMail } from '#app/features/admin/read-outbox.server.ts'
import { readPerson } from '#app/features/admin/read-person.server.ts'
import { retryFailedTask } from '#app/features/admin/retry-failed-task.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator, givenOfficer, givenPerson } from '#test/support/factories.ts'

async function givenFailedTask() {
  const given = await testContext()
  const { ctx } = given
  await insertTask(ctx.db, { id: 'task-1', kind: 'mail.send', payload: { to: 'secret@example.test' }, runAt: ctx.now(), at: ctx.now() })
  await failTask(ctx.db, { id: 'task-1', error: 'the mail server is away', at: ctx.now(), retryAt: null })
  return given
}

test('the administrator sees what failed, without the people named in it', async () => {
  const { ctx } = await givenFailedTask()
  const { tasks, counts } = await listFailedTasksFor(ctx, await givenAdministrator(ctx, 'ada'))
  expect(tasks).toMatchObject([{ kind: 'mail.send', lastError: 'the mail server is away' }])
  expect(counts).toEqual({ waiting: 0, failed: 1 })
  expect(JSON.stringify(tasks)).not.toContain('secret@example.test')
})

test('a failed task is tried again once, and the record says who wanted it', async () => {
  const { ctx } = await givenFailedTask()
  const ada = await givenAdministrator(ctx, 'ada')
  await retryFailedTask(ctx, ada, { taskId: 'task-1' })
  expect(await listFailedTasks(ctx.db, 10)).toEqual([])
  await expect(retryFailedTask(ctx, ada, { taskId: 'task-1' })).rejects.toMatchObject({ code: 'conflict' })
  expect(await ctx.db.selectFrom('auditEntries').select(['action', 'actorId']).execute()).toEqual([
    { action: 'task.retried', actorId: 'ada' },
  ])
})

test('nobody else sees or does any of it, not even a case officer', async () => {
  const { ctx } = await givenFailedTask()
  const officer = await givenOfficer(ctx, 'olga')
  await expect(listFailedTasksFor(ctx, officer)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(retryFailedTask(ctx, officer, { taskId: 'task-1' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listMails(ctx, officer)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(readPerson(ctx, officer, { id: 'olga', locale: 'en' })).rejects.toMatchObject({ code: 'forbidden' })
})

test('a mail in the outbox is read as text; where mails are really sent there is no outbox', async () => {
  const { ctx } = await testContext()
  const ada = await givenAdministrator(ctx, 'ada')
  await ctx.mailer.send({
    id: 'mail-1',
    to: 'amal@example.test',
    subject: 'Welcome',
    text: 'Hello Amal',
    html: '<p>Hello</p>',
    locale: 'en',
  })
  expect(await listMails(ctx, ada)).toMatchObject([{ id: 'mail-1', subject: 'Welcome' }])
  expect((await readMail(ctx, ada, 'mail-1')).text).toContain('Hello Amal')
  await expect(readMail(ctx, ada, '../secrets')).rejects.toMatchObject({ code: 'not_found' })
  ctx.settings.outboxFolder = null
  await expect(listMails(ctx, ada)).rejects.toMatchObject({ code: 'not_found' })
})

test('a person’s page tells what was done about them', async () => {
  const { ctx } = await testContext()
  const ada = await givenAdministrator(ctx, 'ada')
  await givenPerson(ctx, 'amal')
  await suspendPerson(ctx, ada, { personId: 'amal' })
  const person = await readPerson(ctx, ada, { id: 'amal', locale: 'en' })
  expect(person).toMatchObject({ suspended: true, isSelf: false })
  expect(person.entries.length).toBe(1)
})
