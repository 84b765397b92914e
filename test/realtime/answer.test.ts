import { expect, test, vi } from 'vitest'
import * as z from 'zod'
import { AppError } from '#app/lib/errors.ts'
import { answer } from '#app/realtime/answer.server.ts'
import type { Answer } from '#app/realtime/events.ts'
import { testContext } from '#test/support/context.ts'

const schema = z.object({ n: z.number() })

async function reply(raw: unknown, run: (input: { n: number }) => Promise<unknown>): Promise<Answer<unknown>> {
  const { ctx } = await testContext()
  return new Promise((resolve) => void answer(ctx, schema, run)(raw, resolve))
}

test('an event is acknowledged with its value', async () => {
  expect(await reply({ n: 2 }, async ({ n }) => n * 2)).toEqual({ ok: true, value: 4 })
})

test.each([undefined, null, 7, 'text', [], {}, { n: 'x' }, JSON.parse('{"__proto__":{"n":1}}'), () => undefined])(
  'bad input (%j) is refused and never reaches the use-case',
  async (raw) => {
    const run = vi.fn(async () => null)
    expect(await reply(raw, run)).toEqual({ ok: false, error: 'errors.invalid' })
    expect(run).not.toHaveBeenCalled()
  },
)

test('an expected refusal gives its reason, a surprise gives none of its words', async () => {
  expect(await reply({ n: 1 }, () => Promise.reject(new AppError('not_found')))).toEqual({ ok: false, error: 'errors.not_found' })
  expect(await reply({ n: 1 }, () => Promise.reject(new Error('secret table')))).toEqual({ ok: false, error: 'errors.unexpected' })
})

test.each([undefined, null, 'ack', {}])('without an acknowledgement function (%j) nothing is thrown', async (ack) => {
  const { ctx } = await testContext()
  const listen = answer(ctx, schema, async ({ n }) => n)
  await expect(listen({ n: 1 }, ack as never)).resolves.toBeUndefined()
  await expect(listen('bad', ack as never)).resolves.toBeUndefined()
})
