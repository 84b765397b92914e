import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type * as z from 'zod'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, isAppError } from '#app/lib/errors.ts'
import type { Answer } from '#app/realtime/events.ts'
import type { Visit } from './handler.server.ts'

type Args = { ctx: Ctx; actor: Actor; visit: Visit; params: Record<string, string | undefined>; url: URL; headers: Headers }

/** The HTTP interface answers as the sockets do: `{ ok: true, value }`, or `{ ok: false, error }` with an error's status. */
export function jsonLoader<T>(run: (args: Args) => Promise<T>) {
  return (raw: LoaderFunctionArgs) => answerJson(raw, run)
}

/** The same for what a signed-in person sends as JSON; what the schema refuses is `errors.invalid`. */
export function jsonAction<S extends z.ZodType, T>(schema: S, run: (args: Args & { input: z.output<S> }) => Promise<T>) {
  return (raw: ActionFunctionArgs) =>
    answerJson(raw, async (args) => {
      await args.ctx.limits.take('write', args.actor.id)
      const parsed = schema.safeParse(await raw.request.json().catch(() => undefined))
      if (!parsed.success) throw new AppError('invalid')
      return run({ ...args, input: parsed.data })
    })
}

/** The same for what a signed-in person sends as a form with a file, which `run` reads under its own limits. */
export function jsonUpload<T>(run: (args: Args & { request: Request }) => Promise<T>) {
  return (raw: ActionFunctionArgs) =>
    answerJson(raw, async (args) => {
      await args.ctx.limits.take('write', args.actor.id)
      return run({ ...args, request: raw.request })
    })
}

async function answerJson<T>({ request, params, context }: LoaderFunctionArgs, run: (args: Args) => Promise<T>): Promise<Response> {
  const { ctx, actor, visit } = context
  if (!actor) return reply(401, { ok: false, error: 'errors.unauthenticated' })
  try {
    const args = { ctx, actor, visit, params, url: new URL(request.url), headers: request.headers }
    return reply(200, { ok: true, value: await run(args) })
  } catch (error) {
    if (!isAppError(error)) throw error
    const wait: Record<string, string> = error.retryAfter ? { 'Retry-After': String(error.retryAfter) } : {}
    return reply(error.status, { ok: false, error: error.messageKey }, wait)
  }
}

const reply = (status: number, body: Answer<unknown>, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { ...headers, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } })
