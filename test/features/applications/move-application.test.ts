import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { APPLICATION_STATUSES, type ApplicationEvent, nextApplicationStatus } from '#app/features/applications/application.ts'
import { moveApplication } from '#app/features/applications/move-application.server.ts'
import type { ApplicationStatus } from '#db/schema.ts'
import { testContext } from '#test/support/context.ts'
import { givenApplication, givenPerson } from '#test/support/factories.ts'

const EVENTS: ApplicationEvent[] = ['submit', 'takeUp', 'askForChanges', 'answerChanges', 'sendToPanel', 'approve', 'refuse', 'withdraw']

const move = (ctx: Ctx, id: string, status: ApplicationStatus, event: ApplicationEvent) =>
  ctx.db
    .transaction()
    .execute((trx) => moveApplication(trx, { application: { id, status }, event, by: 'amal', at: ctx.now(), moveId: ctx.newId() }))

describe('moving an application', () => {
  test('every step that the table allows is taken and written down, and every other one is a conflict', async () => {
    const { ctx } = await testContext()
    for (const [n, status] of APPLICATION_STATUSES.entries())
      for (const event of EVENTS) {
        const person = await givenPerson(ctx, `p-${n}-${event}`)
        const id = await givenApplication(ctx, person.id, { status })
        const to = nextApplicationStatus(status, event)
        const step = ctx.db
          .transaction()
          .execute((trx) => moveApplication(trx, { application: { id, status }, event, by: person.id, at: ctx.now(), moveId: ctx.newId() }))
        if (to) expect(await step).toBe(to)
        else await expect(step).rejects.toMatchObject({ code: 'conflict' })
        const moves = await ctx.db
          .selectFrom('applicationMoves')
          .select(['fromStatus', 'toStatus'])
          .where('applicationId', '=', id)
          .execute()
        expect(moves).toEqual(to ? [{ fromStatus: status, toStatus: to }] : [])
      }
  })

  test('of two people at the same instant one moves it, and the other is told', async () => {
    const { ctx } = await testContext()
    await givenPerson(ctx, 'amal')
    const id = await givenApplication(ctx, 'amal', { status: 'checking' })
    const both = await Promise.allSettled([move(ctx, id, 'checking', 'sendToPanel'), move(ctx, id, 'checking', 'withdraw')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await ctx.db.selectFrom('applicationMoves').selectAll().execute()).toHaveLength(1)
  })

  test('submitting and deciding leave their times', async () => {
    const { ctx } = await testContext()
    await givenPerson(ctx, 'amal')
    const id = await givenApplication(ctx, 'amal', { status: 'draft' })
    await move(ctx, id, 'draft', 'submit')
    await move(ctx, id, 'submitted', 'takeUp')
    await move(ctx, id, 'checking', 'refuse')
    const at = '2026-03-02T09:00:00.000Z'
    expect(await ctx.db.selectFrom('applications').select(['submittedAt', 'decidedAt', 'status']).execute()).toEqual([
      { submittedAt: at, decidedAt: at, status: 'refused' },
    ])
  })
})
