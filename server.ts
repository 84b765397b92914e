import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import pino, { type Logger } from 'pino'
import { Server } from 'socket.io'
import { v7 } from 'uuid'
import { startWorker } from '#app/background/worker.server.ts'
import { eachTurn, longTasks, socketRegisters, taskHandlers } from '#app/composition.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { findActorByCookie, peekActorByCookie } from '#app/features/accounts/find-actor.server.ts'
import { parkForm } from '#app/features/accounts/park-form.server.ts'
import { openPasswords, type Passwords } from '#app/features/accounts/passwords.server.ts'
import { openSolver } from '#app/features/mentorship/solver/solver.server.ts'
import { openMessageStore } from '#app/features/messaging/message-store.server.ts'
import { openExaminer } from '#app/files/examiner.server.ts'
import { openDiskStore } from '#app/files/store.server.ts'
import { openCookies } from '#app/http/cookies.server.ts'
import { countRequests } from '#app/http/drain.server.ts'
import { type Env, readEnv } from '#app/http/env.server.ts'
import { createWeb, type WebOptions } from '#app/http/express-app.server.ts'
import { type Limits, openLimits } from '#app/http/limits.server.ts'
import { pushKeyOf, secretsOf } from '#app/http/secrets.server.ts'
import { isOwnOrigin } from '#app/http/security.server.ts'
import { isPostgresUrl } from '#app/lib/postgres-url.ts'
import { folderMailer, smtpMailer } from '#app/mail/mailer.server.ts'
import { openPusher } from '#app/push/pusher.server.ts'
import { pushKeysOf } from '#app/push/vapid.server.ts'
import type { AppServer } from '#app/realtime/events.ts'
import { memoryPresence } from '#app/realtime/presence.server.ts'
import { connectRedis } from '#app/realtime/redis.server.ts'
import { redisPresence } from '#app/realtime/redis-presence.server.ts'
import { type EventLimits, type Register, startRealtime } from '#app/realtime/server.server.ts'
import { AUDIT_ANCHORS } from '#db/backup.ts'
import { openDb } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { ping } from '#db/ping.ts'
import { seedWhenNew } from '#db/seed/seed.ts'
import { explainStart, printWelcome } from './app/http/start-messages.server.ts'

export type Options = {
  env: Env
  build: WebOptions['build']
  now?: () => Date
  log?: Logger
  limits?: Limits
  passwords?: Passwords
  /** What connected people may send; gates plant bugs here to see that they turn red. */
  registers?: Register[]
  /** Wide where the limit itself is not what is measured. */
  eventLimits?: EventLimits
  development?: NonNullable<WebOptions['development']>
  /** Runs on the migrated database before anything else may touch it (the demo's seed). */
  prepare?: (ctx: Ctx) => Promise<void>
}

/** What every use-case needs, from the environment. The command line builds the same without a server. */
export async function createContext(options: Omit<Options, 'build'>): Promise<Ctx> {
  const { env } = options
  mkdirSync(env.dataFolder, { recursive: true })
  const { secret, documentKey } = secretsOf(env)
  const newToken = () => randomBytes(32).toString('base64url')
  const outboxFolder = env.smtpUrl ? null : join(env.dataFolder, 'outbox')
  return {
    db: openDb(env.databaseUrl),
    now: options.now ?? (() => new Date()),
    newId: v7,
    newToken,
    publish: () => undefined,
    disconnect: () => undefined,
    presence: memoryPresence(),
    files: openDiskStore(join(env.dataFolder, 'documents'), documentKey, () => randomBytes(16).toString('hex')),
    examiner: openExaminer(examinerScript()),
    solver: openSolver(solverScript()),
    mailer: env.smtpUrl ? smtpMailer(env.smtpUrl, env.mailFrom) : folderMailer(outboxFolder ?? env.dataFolder, options.now),
    pusher: openPusher({
      keys: pushKeysOf(pushKeyOf(env)),
      subject: pushSubject(env),
      now: options.now ?? (() => new Date()),
      origins: env.pushOrigins,
    }),
    limits: options.limits ?? openLimits(),
    passwords: options.passwords ?? (await openPasswords()),
    log: options.log ?? pino({ level: env.logLevel, redact: ['*.password', '*.email', '*.token', '*.body'] }),
    settings: {
      mode: env.mode,
      origin: env.origin,
      mailFrom: env.mailFrom,
      linkKey: secret,
      outboxFolder,
      auditAnchors: join(env.dataFolder, AUDIT_ANCHORS),
    },
  }
}

/** Where a push service would write to us; it takes a mailbox or an https address. */
const pushSubject = ({ origin, mailFrom }: Env) =>
  origin.startsWith('https:') ? origin : `mailto:${/[^\s<>]+@[^\s<>]+/.exec(mailFrom)?.[0] ?? 'no-reply@praya.invalid'}`

/** The bundled file beside the bundled server, or the source when the server itself runs from its source. */
function examinerScript() {
  const bundled = fileURLToPath(new URL('./examine-file.js', import.meta.url))
  if (existsSync(bundled)) return { script: bundled }
  return { script: fileURLToPath(new URL('./app/files/examine-in-child.ts', import.meta.url)), flags: ['--import', 'tsx'] }
}

function solverScript() {
  const bundled = fileURLToPath(new URL('./solve-round.js', import.meta.url))
  return { script: existsSync(bundled) ? bundled : fileURLToPath(new URL('./scripts/solver-from-source.mjs', import.meta.url)) }
}

/** Beside a bundled server only: from its source a thread would take seconds to begin, and what it does is the same. */
function threadFor(database: string) {
  const script = fileURLToPath(new URL('./store-messages.js', import.meta.url))
  return existsSync(script) && !isPostgresUrl(database) && database !== ':memory:'
    ? { messageStore: openMessageStore({ script, database }) }
    : {}
}

/** Composes the whole site; `start` listens, `stop` drains: requests finish, sockets are told, tasks stop between items. */
export async function createApp(options: Options) {
  const { env } = options
  const redis = await connectRedis(env.redisUrl)
  const ctx = await createContext({ ...options, limits: options.limits ?? openLimits(redis ? { redis: redis.client } : {}) })
  if (redis) ctx.presence = redisPresence(redis.client, v7())
  await migrateToLatest(ctx.db)
  await options.prepare?.(ctx)
  Object.assign(ctx, threadFor(env.databaseUrl))
  const secure = env.origin.startsWith('https:')
  const cookies = openCookies(secure)
  const findActor = (cookie: string | undefined) => findActorByCookie(ctx, cookie, cookies)
  const origins = () =>
    env.mode === 'demo' ? [ctx.settings.origin, ctx.settings.origin.replace('//localhost', '//127.0.0.1')] : [ctx.settings.origin]

  let draining = false
  const isReady = () =>
    draining
      ? Promise.resolve(false)
      : ping(ctx.db).then(
          () => true,
          () => false,
        )
  const web = createWeb({
    ...options,
    ctx,
    cookies,
    secure,
    proxyHops: env.proxyHops,
    origins,
    findActor,
    parkForm: (sent) => parkForm(ctx, sent),
    isReady,
  })
  const http = createServer({ headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 10_000, maxHeaderSize: 16_384 }, web)
  const drain = countRequests(http)
  const io: AppServer = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    allowRequest: (req, answer) => answer(null, isOwnOrigin(req.headers, origins())),
    ...(redis ? { adapter: redis.adapter } : {}),
  })
  const rooms = (ids: string[]) => ids.map((id) => `user:${id}`)
  ctx.publish = (ids, event) => void (ids.length > 0 && io.to(rooms(ids)).emit(event.type, event as never))
  ctx.disconnect = (ids) => void (ids.length > 0 && io.in(rooms(ids)).disconnectSockets(true))
  // An open page must not keep an idle person signed in.
  startRealtime(io, ctx, (cookie) => peekActorByCookie(ctx, cookie, cookies), options.registers ?? socketRegisters, options.eventLimits)
  const worker = startWorker(ctx, taskHandlers, { eachTurn, long: longTasks })

  return {
    ctx,
    async start(port: number): Promise<number> {
      await new Promise<void>((resolve, reject) => http.once('error', reject).listen(port, resolve))
      const address = http.address()
      const actual = typeof address === 'object' && address ? address.port : port
      if (port === 0) ctx.settings.origin = `http://localhost:${actual}`
      return actual
    },
    async stop() {
      draining = true
      io.emit('server:closing')
      await drain()
      await io.close()
      // A round under way is given up: its task is tried again when the server is back.
      await Promise.all([worker.stop(), ctx.solver.stop()])
      await ctx.presence.stop()
      await ctx.messageStore?.stop()
      await redis?.close()
      await ctx.db.destroy()
    },
  }
}

async function main() {
  const env = readEnv(process.env)
  const dev =
    process.env.NODE_ENV === 'development' ? await import('./scripts/vite-middleware.ts').then((vite) => vite.startVite()) : undefined
  process.env.NODE_ENV ??= 'production'
  const built = pathToFileURL(join(process.cwd(), 'build', 'server', 'index.js')).href
  let seeded = false
  const prepare = async (ctx: Ctx) => {
    seeded = env.mode === 'demo' && (await seedWhenNew(ctx))
  }
  const app = await createApp({
    env,
    build: dev?.loadBuild ?? (await import(built)),
    prepare,
    ...(dev ? { development: dev.middleware } : {}),
  })
  const port = await app.start(env.port)
  printWelcome({ port, demo: env.mode === 'demo', seeded })
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    // A request that hangs must not keep the old process alive for ever.
    setTimeout(() => process.exit(1), 30_000).unref()
    void app.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  process.on('unhandledRejection', (error) => app.ctx.log.error({ err: error }, 'unhandled rejection'))
}

if (process.env.PRAYA_MAIN === '1' || process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    process.stderr.write(`${explainStart(error)}\n`)
    process.exit(1)
  })
}
