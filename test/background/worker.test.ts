import { expect, test } from 'vitest'
import { countTasks, insertTask, listFailedTasks, prolongTask, retryTask } from '#app/background/task.repo.server.ts'
import { backOffMinutes, runDueTasks, runNextTask, startWorker, type TaskHandlers } from '#app/background/worker.server.ts'
import { testContext } from '#test/support/context.ts'

async function givenTask(overrides: Partial<Parameters<typeof insertTask>[1]> = {}) {
  const given = await testContext()
  const { ctx } = given
  await insertTask(ctx.db, { id: 'task-1', kind: 'note', payload: { text: 'hello' }, runAt: ctx.now(), at: ctx.now(), ...overrides })
  return given
}

function recorder() {
  const seen: unknown[] = []
  const handlers: TaskHandlers = {
    note: async (_ctx, payload) => {
      seen.push(payload)
    },
  }
  return { seen, handlers }
}

test('a due task runs once', async () => {
  const { ctx } = await givenTask()
  const { seen, handlers } = recorder()
  expect(await runDueTasks(ctx, handlers)).toBe(1)
  expect(await runDueTasks(ctx, handlers)).toBe(0)
  expect(seen).toEqual([{ text: 'hello' }])
})

test('a task for later waits until its time', async () => {
  const { ctx, moveTo } = await givenTask({ runAt: new Date('2026-03-03T09:00:00Z') })
  const { seen, handlers } = recorder()
  await runDueTasks(ctx, handlers)
  expect(seen).toEqual([])
  moveTo('2026-03-03T09:00:00Z')
  await runDueTasks(ctx, handlers)
  expect(seen).toHaveLength(1)
})

test('two workers never take the same task', async () => {
  const { ctx } = await givenTask()
  const { seen, handlers } = recorder()
  await Promise.all([runNextTask(ctx, handlers), runNextTask(ctx, handlers), runNextTask(ctx, handlers)])
  expect(seen).toHaveLength(1)
})

test('a task whose worker died is taken again when its lease has ended', async () => {
  const { ctx, moveTo } = await givenTask()
  await ctx.db.updateTable('tasks').set({ leaseUntil: '2026-03-02T09:05:00.000Z', attempts: 1 }).execute()
  const { seen, handlers } = recorder()
  await runDueTasks(ctx, handlers)
  expect(seen).toEqual([])
  moveTo('2026-03-02T09:05:01Z')
  await runDueTasks(ctx, handlers)
  expect(seen).toHaveLength(1)
})

test('a failing task is tried again later and later, then given up where the administrator sees it', async () => {
  const { ctx, moveTo } = await givenTask()
  const broken: TaskHandlers = {
    note: async () => {
      throw new Error('the mail server is away')
    },
  }
  let at = ctx.now().getTime()
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    expect(await runDueTasks(ctx, broken)).toBe(1)
    at += backOffMinutes(attempt) * 60_000
    moveTo(new Date(at).toISOString())
  }
  expect(await runDueTasks(ctx, broken)).toBe(0)
  expect(await listFailedTasks(ctx.db, 10)).toMatchObject([{ id: 'task-1', attempts: 8, lastError: 'the mail server is away' }])
  expect(await countTasks(ctx.db)).toEqual({ waiting: 0, failed: 1 })

  expect(await retryTask(ctx.db, 'task-1', ctx.now())).toBe(true)
  const { seen, handlers } = recorder()
  await runDueTasks(ctx, handlers)
  expect(seen).toHaveLength(1)
})

test('a task of an unknown kind fails like any other and does not stop the rest', async () => {
  const { ctx } = await givenTask({ kind: 'unheard-of' })
  await insertTask(ctx.db, { id: 'task-2', kind: 'note', payload: {}, runAt: ctx.now(), at: ctx.now() })
  const { seen, handlers } = recorder()
  await runDueTasks(ctx, handlers)
  expect(seen).toEqual([{}])
})

test('a second task with the same key is not created', async () => {
  const { ctx } = await givenTask({ uniqueKey: 'remind-7' })
  await insertTask(ctx.db, { id: 'task-2', kind: 'note', payload: {}, runAt: ctx.now(), at: ctx.now(), uniqueKey: 'remind-7' })
  expect((await countTasks(ctx.db)).waiting).toBe(1)
})

test('a task written in a transaction that fails does not exist', async () => {
  const { ctx } = await testContext()
  const failing = ctx.db.transaction().execute(async (trx) => {
    await insertTask(trx, { id: 'task-1', kind: 'note', payload: {}, runAt: ctx.now(), at: ctx.now() })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect((await countTasks(ctx.db)).waiting).toBe(0)
})

test('while a long task is under way the others go on, and two long ones run beside each other', async () => {
  const { ctx } = await givenTask({ id: 'long-1', kind: 'long', payload: 1 })
  await insertTask(ctx.db, { id: 'long-2', kind: 'long', payload: 2, runAt: ctx.now(), at: ctx.now() })
  await insertTask(ctx.db, { id: 'task-1', kind: 'note', payload: { text: 'hello' }, runAt: ctx.now(), at: ctx.now() })
  const { seen, handlers } = recorder()
  let end: () => void = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const begun: unknown[] = []
  const long = async (_ctx: unknown, payload: number) => {
    begun.push(payload)
    await ended
  }
  const worker = startWorker(ctx, { ...handlers, long }, { long: { kinds: ['long'], atOnce: 2 } })
  await expect.poll(() => [begun.length, seen.length]).toEqual([2, 1])
  expect((await countTasks(ctx.db)).waiting).toBe(2)
  end()
  await worker.stop()
  expect((await countTasks(ctx.db)).waiting).toBe(0)
})

test('a task that takes longer than its lease keeps it, so that nobody does it twice', async () => {
  const { ctx, moveTo } = await givenTask()
  const seen: unknown[] = []
  const lease = async () => (await ctx.db.selectFrom('tasks').select('leaseUntil').executeTakeFirstOrThrow()).leaseUntil
  const note = async (_ctx: unknown, payload: unknown) => {
    seen.push(payload)
    moveTo('2026-03-02T09:04:00Z')
    await expect.poll(lease).toBe('2026-03-02T09:09:00.000Z')
    moveTo('2026-03-02T09:08:00Z')
    expect(await runNextTask(ctx, { note: async () => void seen.push('twice') })).toBe(false)
  }
  await runNextTask(ctx, { note }, { prolongMs: 10 })
  expect(seen).toEqual([{ text: 'hello' }])
  // A task that has ended is not held any more.
  expect(await prolongTask(ctx.db, 'task-1', ctx.now())).toBe(false)
})
