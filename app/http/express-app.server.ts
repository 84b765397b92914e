import { join } from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import type { Ctx } from '#app/context.server.ts'
import type { FoundActor } from '#app/features/accounts/actor.ts'
import type { TypedFields } from '#app/features/accounts/park-form.server.ts'
import { asFull } from '#app/lib/disk-full.ts'
import { isAppError } from '#app/lib/errors.ts'
import { addressKey } from './address.ts'
import { buildBySection } from './build-by-section.server.ts'
import { type Cookies, readZone } from './cookies.server.ts'
import { bodyLimits, ownOriginOnly, securityHeaders } from './security.server.ts'

export type WebOptions = {
  ctx: Ctx
  cookies: Cookies
  secure: boolean
  proxyHops: number
  origins: () => string[]
  /** A function is asked for every request: only for development, where the build changes. */
  build: ServerBuild | (() => Promise<ServerBuild>)
  findActor: (cookie: string | undefined) => Promise<FoundActor | null>
  /** Keeps what was sent after a session had ended; gives the secret that finds it. */
  parkForm: (sent: { sessionToken: string | null; path: string; fields: TypedFields }) => Promise<string | null>
  isReady: () => Promise<boolean>
  /** Vite's middleware in development; it also serves the assets. */
  development?: RequestHandler
}

/** The whole HTTP side, in the order in which a request meets it. */
export function createWeb(options: WebOptions): Express {
  const web = express()
  web.disable('x-powered-by')
  web.set('trust proxy', options.proxyHops)
  web.set('etag', false)

  web.use(logRequest(options.ctx))
  healthRoutes(web, options)
  if (options.development) web.use(options.development)
  else staticFiles(web, options.secure)
  web.use(securityHeaders(options.secure, options.development !== undefined))
  web.use(bodyLimits)
  web.use(ownOriginOnly(options.origins))
  // Level 4 is within 3% of the default's size at half of its time; pages are made anew for each reader.
  web.use(compression({ level: 4 }))
  web.all('*', remix(options))
  web.use(lastResort(options.ctx))
  return web
}

function healthRoutes(web: Express, { isReady }: WebOptions) {
  web.get('/healthz', (_req, res) => void res.type('text/plain').send('ok\n'))
  web.get('/readyz', (_req, res, next) => {
    isReady().then(
      (ready) =>
        res
          .status(ready ? 200 : 503)
          .type('text/plain')
          .send(ready ? 'ready\n' : 'not ready\n'),
      next,
    )
  })
}

function staticFiles(web: Express, secure: boolean) {
  const client = join('build', 'client')
  web.use(securityHeaders(secure, false).slice(1))
  web.use(compression())
  web.use('/assets', express.static(join(client, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  const publicFiles = express.static(client, { maxAge: '1h', index: false })
  // No page's address has a full stop, and every file's has; a page need not ask the disk first.
  web.use((req, res, next) => (req.path.includes('.') ? publicFiles(req, res, next) : next()))
}

function remix(options: WebOptions): RequestHandler {
  const handle = requestHandler(options)
  return async (req, res, next) => {
    try {
      res.locals.loadContext = await loadContext(options, req, res)
      // What one person sees must not be kept for the next one at the same computer.
      res.setHeader('Cache-Control', res.locals.loadContext.actor ? 'no-store' : 'private, no-cache')
      await handle(req, res, next)
    } catch (error) {
      next(error)
    }
  }
}

function requestHandler({ build, development }: WebOptions): RequestHandler {
  const create = (part: WebOptions['build']) =>
    createRequestHandler({
      build: part,
      getLoadContext: (_req, res) => res.locals.loadContext as AppLoadContext,
      mode: development ? 'development' : 'production',
    }) as unknown as RequestHandler
  if (typeof build === 'function') return create(build)
  const buildOf = buildBySection(build)
  const handlers = new Map<ServerBuild, RequestHandler>()
  return (req, res, next) => {
    const part = buildOf(req.path)
    const handler = handlers.get(part) ?? create(part)
    handlers.set(part, handler)
    return handler(req, res, next)
  }
}

async function loadContext({ ctx, cookies, findActor, parkForm }: WebOptions, req: Request, res: Response): Promise<AppLoadContext> {
  const key = addressKey(req.ip)
  await ctx.limits.take('read', key)
  const found = await findActor(req.headers.cookie)
  const visit = {
    sessionId: found?.sessionId ?? null,
    deviceToken: cookies.device.read(req.headers.cookie),
    timeZone: readZone(req.headers.cookie),
    parkedToken: cookies.parked.read(req.headers.cookie),
    park: (path: string, fields: TypedFields) => parkForm({ sessionToken: cookies.session.read(req.headers.cookie), path, fields }),
    addressKey: key,
    userAgent: req.headers['user-agent'] ?? '',
    nonce: res.locals.nonce as string,
    requestId: res.locals.requestId as string,
    cookies,
    setHeader: (name: string, value: string) => void res.setHeader(name, value),
  }
  return { ctx, actor: found?.actor ?? null, visit }
}

/** One line a request: no query, no body, no address; ids only. */
function logRequest(ctx: Ctx): RequestHandler {
  return (req, res, next) => {
    const started = performance.now()
    res.locals.requestId = ctx.newId()
    res.setHeader('X-Request-Id', res.locals.requestId)
    res.on('finish', () => {
      const line = {
        id: res.locals.requestId,
        method: req.method,
        path: req.path,
        status: res.statusCode,
        ms: Math.round(performance.now() - started),
      }
      if (res.statusCode >= 500) ctx.log.error(line, 'request')
      else ctx.log.info(line, 'request')
    })
    next()
  }
}

/** What no page could answer: over the limit, or a surprise outside Remix. Never a stack trace. */
function lastResort(ctx: Ctx) {
  return (thrown: unknown, _req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(thrown)
    const full = asFull(thrown)
    if (full) ctx.log.error({ err: thrown, id: res.locals.requestId }, 'no room left')
    const error = full ?? thrown
    if (isAppError(error)) {
      if (error.retryAfter) res.setHeader('Retry-After', String(error.retryAfter))
      return void res.status(error.status).type('text/plain').send('Please wait a little, then try again. 請稍後再試。\n')
    }
    const status = (error as { status?: number }).status
    if (status && status < 500) return void res.status(status).type('text/plain').send('Not found. 找不到。\n')
    ctx.log.error({ err: error, id: res.locals.requestId }, 'request failed')
    res.status(500).type('text/plain').send('Something went wrong on our side. 我們的系統出了問題。\n')
  }
}
