import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import * as z from 'zod'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { HONG_KONG } from '#app/lib/dates.ts'
import { asFull } from '#app/lib/disk-full.ts'
import { AppError, isAppError } from '#app/lib/errors.ts'
import { href, type Locale, localeOfPrefix } from '#app/lib/locales.ts'
import type { Cookies } from './cookies.server.ts'

/** What the server knows about this visit beside the person. */
export type Visit = {
  sessionId: string | null
  deviceToken: string | null
  /** Finds what was typed before signing in again. */
  parkedToken: string | null
  /** The time zone of the browser, as a script wrote it down; null before its first page. */
  timeZone: string | null
  /** Keeps what was sent without a session that still lives; gives the secret that finds it. */
  park: (path: string, fields: Refused['values']) => Promise<string | null>
  addressKey: string
  userAgent: string
  nonce: string
  requestId: string
  cookies: Cookies
  setHeader: (name: string, value: string) => void
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    ctx: Ctx
    actor: Actor | null
    visit: Visit
  }
}

/** `zone` is the clock on which this person's pages show times: the account's, or the browser's, or Hong Kong's. */
export type Args = { request: Request; url: URL; params: Record<string, string>; ctx: Ctx; locale: Locale; visit: Visit; zone: string }
export type ActorArgs = Args & { actor: Actor }
export type VisitorArgs = Args & { actor: Actor | null }

/** What a page gets back when its form was refused: messages as i18n keys by field ('' is the whole form), and what was typed. */
export type Refused = { ok: false; errors: Record<string, string[]>; values: Record<string, string | string[]> }

/** A loader for a signed-in person; a visitor is sent to sign in and comes back. */
export function signedIn<T>(run: (args: ActorArgs) => Promise<T>) {
  return (raw: LoaderFunctionArgs): Promise<T> => answerPage(raw, async () => run(await requireActor(readArgs(raw), raw)))
}

/** A loader for everybody. */
export function anyone<T>(run: (args: VisitorArgs) => Promise<T>) {
  return (raw: LoaderFunctionArgs): Promise<T> => answerPage(raw, async () => run({ ...readArgs(raw), actor: raw.context.actor }))
}

/** `values` is what was typed, to give back with a refusal that the run itself decides. */
type FormRun<S extends z.ZodType, A, T> = (args: A & { form: z.output<S>; values: Refused['values'] }) => Promise<T>

/**
 * An action of a signed-in person. A form that the schema refuses, and a refusal by the use-case (conflict, too many,
 * invalid), come back to the page with what was typed; forbidden and not found become error pages.
 */
export function signedInForm<S extends z.ZodType, T>(schema: S, run: FormRun<S, ActorArgs, T>) {
  return (raw: ActionFunctionArgs) =>
    answerPage(raw, async () => {
      const args = await requireActor(readArgs(raw), raw)
      await args.ctx.limits.take('write', args.actor.id)
      return answerForm(schema, args, run)
    })
}

/** The same for a form that may bring files: `read` takes it in under limits of its own, and the run gets all that it found. */
export function signedInUpload<S extends z.ZodType, R extends { form: FormData }, T>(
  read: (request: Request) => Promise<R>,
  schema: S,
  run: FormRun<S, ActorArgs & { read: R }, T>,
) {
  return (raw: ActionFunctionArgs) =>
    answerPage(raw, async () => {
      const args = await requireActor(readArgs(raw), raw)
      await args.ctx.limits.take('write', args.actor.id)
      const found = await read(args.request)
      return answerFormData(schema, { ...args, read: found }, found.form, run)
    })
}

/** An action that needs no account. */
export function anyoneForm<S extends z.ZodType, T>(schema: S, run: FormRun<S, VisitorArgs, T>) {
  return (raw: ActionFunctionArgs) =>
    answerPage(raw, async () => {
      const args = { ...readArgs(raw), actor: raw.context.actor }
      await args.ctx.limits.take('write', args.actor?.id ?? args.visit.addressKey)
      return answerForm(schema, args, run)
    })
}

async function answerForm<S extends z.ZodType, A extends Args, T>(schema: S, args: A, run: FormRun<S, A, T>) {
  const form = await args.request.formData().catch(() => new FormData())
  return answerFormData(schema, args, form, run)
}

/** The same for a form that was read already (uploads are read under their own limits). */
export async function answerFormData<S extends z.ZodType, A extends Args, T>(schema: S, args: A, sent: FormData, run: FormRun<S, A, T>) {
  const form = withoutNul(sent)
  const values = valuesOf(form)
  const parsed = parseWithZod(form, { schema })
  if (parsed.status !== 'success') return refuse(422, parsed.error ?? {}, values)
  try {
    return await run({ ...args, form: parsed.value as z.output<S>, values })
  } catch (thrown) {
    const error = expected(args.ctx, thrown)
    if (!isAppError(error) || error.code === 'forbidden' || error.code === 'not_found') throw error
    // Remix drops the headers of an action's data from the document, so this one is set on the answer itself.
    if (error.retryAfter) args.visit.setHeader('Retry-After', String(error.retryAfter))
    return refuse(error.status, { '': [error.messageKey] }, values)
  }
}

/** A full disk is no surprise: the person is told, and the log gets what they need not see. */
function expected(ctx: Ctx, error: unknown): unknown {
  const full = asFull(error)
  if (full) ctx.log.error({ err: error }, 'no room left')
  return full ?? error
}

/** PostgreSQL refuses a NUL in any text, and no keyboard makes one. */
function withoutNul(form: FormData): FormData {
  if (![...form.values()].some((value) => typeof value === 'string' && value.includes('\u0000'))) return form
  const clean = new FormData()
  for (const [name, value] of form) clean.append(name, typeof value === 'string' ? value.replaceAll('\u0000', '') : value)
  return clean
}

/** A refusal of a form, as the page expects it. */
export function refuse(status: number, errors: Record<string, string[] | null>, values: Refused['values']) {
  const named = Object.fromEntries(Object.entries(errors).flatMap(([field, keys]) => (keys ? [[field, keys]] : [])))
  return data<Refused>({ ok: false, errors: named, values }, { status })
}

/** What was typed, without files and secrets, to fill the form again. */
export function valuesOf(form: FormData): Refused['values'] {
  const values: Refused['values'] = {}
  for (const name of new Set(form.keys())) {
    if (/password/i.test(name)) continue
    const all = form.getAll(name).filter((value): value is string => typeof value === 'string')
    values[name] = all.length === 1 ? (all[0] ?? '') : all
  }
  return values
}

function readArgs({ request, params, context }: LoaderFunctionArgs): Args {
  // PostgreSQL refuses a NUL in any text, and no address of ours has one.
  if (request.url.includes('%00')) throw new AppError('not_found')
  const locale = params.locale === undefined ? (context.actor?.locale ?? 'en') : localeOfPrefix(params.locale)
  if (!locale) throw new AppError('not_found')
  const zone = context.actor?.timeZone ?? context.visit.timeZone ?? HONG_KONG
  return {
    request,
    url: new URL(request.url),
    params: params as Record<string, string>,
    ctx: context.ctx,
    visit: context.visit,
    locale,
    zone,
  }
}

async function requireActor(args: Args, { context }: LoaderFunctionArgs): Promise<ActorArgs> {
  if (context.actor) return { ...args, actor: context.actor }
  const signIn = href(args.locale, '/sign-in')
  const token = args.request.method === 'POST' ? await parkTyped(args) : null
  if (!token) throw redirect(`${signIn}?next=${encodeURIComponent(args.url.pathname)}`)
  const headers = { 'Set-Cookie': args.visit.cookies.parked.write(token) }
  throw redirect(`${signIn}?kept=1&next=${encodeURIComponent(href(args.locale, '/resume'))}`, { headers })
}

/** Forms of text only: an upload has to be chosen again anyhow. */
async function parkTyped({ request, url, ctx, visit }: Args): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > MOST_TYPED) return null
  await ctx.limits.take('write', visit.addressKey)
  const form = await request.formData().catch(() => new FormData())
  return visit.park(url.pathname + url.search, valuesOf(withoutNul(form)))
}
const MOST_TYPED = 64 * 1024

/** Expected refusals become responses with a message that the error page translates; surprises stay 500s. */
async function answerPage<T>({ context }: LoaderFunctionArgs, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (thrown) {
    const error = expected(context.ctx, thrown)
    if (!isAppError(error)) throw error
    const headers = error.retryAfter ? { 'Retry-After': String(error.retryAfter) } : undefined
    throw data({ code: error.code, messageKey: error.messageKey }, headers ? { status: error.status, headers } : { status: error.status })
  }
}

/** A path on this site to go to after signing in; anything else becomes the home page. */
export function safeNext(next: string | null | undefined, locale: Locale): string {
  if (!next || !/^\/[^/\\]/.test(next) || /[\u0000-\u001f\\]/.test(next)) return href(locale, '/')
  const url = new URL(next, 'http://praya.invalid')
  return url.origin === 'http://praya.invalid' ? url.pathname + url.search : href(locale, '/')
}

// Messages of schemas are i18n keys; what a schema does not word itself is worded here.
z.config({
  customError: (issue) => {
    if (issue.code === 'invalid_type')
      return issue.input === undefined ? 'errors.required' : issue.expected === 'number' ? 'errors.notANumber' : 'errors.notAChoice'
    if (issue.code === 'too_big') return issue.origin === 'string' ? 'errors.tooLong' : 'errors.tooLarge'
    if (issue.code === 'too_small') return issue.origin === 'string' ? 'errors.tooShort' : 'errors.tooSmall'
    if (issue.code === 'invalid_format' && issue.format === 'email') return 'errors.email'
    return 'errors.notAChoice'
  },
})
