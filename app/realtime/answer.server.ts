import type { z } from 'zod'
import type { Ctx } from '#app/context.server.ts'
import { isAppError } from '#app/lib/errors.ts'
import type { Ack, Answer } from './events.ts'

type Listener<T> = (raw: unknown, ack?: Ack<T>) => Promise<void>

/** Turns a typed function into a socket listener: parse, run, acknowledge. Never throws, also without an acknowledgement function. */
export function answer<S extends z.ZodType, T>(ctx: Ctx, schema: S, run: (input: z.output<S>) => Promise<T>): Listener<T> {
  return async (raw, ack) => {
    const reply = (result: Answer<T>) => {
      if (typeof ack === 'function') ack(result)
    }
    const parsed = schema.safeParse(raw)
    if (!parsed.success) return reply({ ok: false, error: 'errors.invalid' })
    try {
      reply({ ok: true, value: await run(parsed.data) })
    } catch (error) {
      if (!isAppError(error)) ctx.log.error({ err: error }, 'socket event failed')
      reply({ ok: false, error: isAppError(error) ? error.messageKey : 'errors.unexpected' })
    }
  }
}
