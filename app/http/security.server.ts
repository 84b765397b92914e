import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'

/**
 * Largest bodies: forms are text; only the pages that take a file may send more. A file that is somewhat too large is
 * still read, so that its page can say so and keep what was typed.
 */
export const FORM_BYTES = 256 * 1024
export const UPLOAD_BYTES = 12 * 1024 * 1024
const TAKES_FILES =
  /^\/(([a-z-]+\/(approval|application\/documents\/[^/]+|organiser\/invitations|office\/invitations)(\.data)?)|api\/v1\/conversations\/[^/]+\/attachments)\/?$/
/** A message may bring five files at once. */
export const MANY_FILES_BYTES = 32 * 1024 * 1024
const TAKES_MANY_FILES = /^\/[a-z-]+\/messages\/[^/]+(\.data)?\/?$/

const nonceOf = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.nonce}'`

function contentPolicy(secure: boolean, development: boolean) {
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", nonceOf],
    // Vite injects style elements without a nonce; only in development.
    styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'", nonceOf],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
    manifestSrc: ["'self'"],
    frameSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
    ...(secure ? { upgradeInsecureRequests: [] } : {}),
  }
}

/** One fresh nonce a response, and every header that the browser should hold us to. */
export function securityHeaders(secure: boolean, development = false): RequestHandler[] {
  const nonce: RequestHandler = (_req, res, next) => {
    res.locals.nonce = randomBytes(16).toString('base64')
    next()
  }
  const headers = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(secure, development) },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    // `no-referrer` makes browsers send `Origin: null` with a form, which the origin check must refuse.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  const permissions: RequestHandler = (_req, res, next) => {
    res.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), payment=()')
    next()
  }
  return [nonce, headers, permissions]
}

/** True when a request or a socket handshake comes from one of our own pages. */
export function isOwnOrigin(headers: Record<string, string | string[] | undefined>, origins: string[]): boolean {
  const { origin } = headers
  if (typeof origin === 'string') return origins.includes(origin)
  return headers['sec-fetch-site'] === 'same-origin'
}

/**
 * Refuses every change that does not come from our own pages, sign-in and sign-up included. Fails closed. Remix compares
 * the origin with the Host header once more, which a proxy may have replaced: what we have checked becomes the host.
 */
export function ownOriginOnly(origins: () => string[]): RequestHandler {
  return (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    if (isOneClick(req)) return next()
    if (!isOwnOrigin(req.headers, origins())) return refuse(res, 403, 'This request did not come from a page of this site.')
    if (req.headers.origin) req.headers.host = new URL(req.headers.origin).host
    delete req.headers['x-forwarded-host']
    next()
  }
}

/**
 * A mail program's server ends mails with a request that comes from no page (RFC 8058). The signature in the address is all
 * it may do; what a browser sends always says where it comes from, and is held to it.
 */
function isOneClick({ path, headers }: Request): boolean {
  return /^\/[a-z-]+\/unsubscribe$/.test(path) && headers.origin === undefined && headers['sec-fetch-site'] === undefined
}

/** Bodies state their length and stay below the limit of their page; methods we do not use are refused. */
export function bodyLimits(req: Request, res: Response, next: NextFunction) {
  if (!['GET', 'HEAD', 'POST'].includes(req.method)) return refuse(res, 405, 'This method is not used here.')
  if (req.method !== 'POST') return next()
  const length = req.headers['content-length']
  if (length === undefined) return refuse(res, 411, 'The length of the request is missing.')
  const limit = limitOf(req.path)
  if (Number(length) > limit) return refuse(res, 413, 'This is too large. Files may have 5 MB at most.')
  next()
}

function limitOf(path: string): number {
  if (TAKES_MANY_FILES.test(path)) return MANY_FILES_BYTES
  return TAKES_FILES.test(path) ? UPLOAD_BYTES : FORM_BYTES
}

function refuse(res: Response, status: number, text: string) {
  res.status(status).type('text/plain').set('Connection', 'close').send(`${text}\n`)
}
