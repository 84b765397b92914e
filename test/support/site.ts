import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import pino from 'pino'
import type { Ctx } from '#app/context.server.ts'
import { openPasswords } from '#app/features/accounts/passwords.server.ts'
import { readEnv } from '#app/http/env.server.ts'
import { openLimits } from '#app/http/limits.server.ts'
import { seedWhenNew } from '#db/seed/seed.ts'
import { createApp } from '#server'

export type Site = { url: string; ctx: Ctx; folder: string; stop: () => Promise<void> }

/** The build that `npm test` made before; the pages under test are the ones that people get. */
export async function readBuild(): Promise<ServerBuild> {
  return (await import(pathToFileURL(join(process.cwd(), 'build', 'server', 'index.js')).href)) as ServerBuild
}

type SiteOptions = { limitsFactor?: number; env?: Record<string, string>; now?: () => Date; seeded?: boolean }

/** The whole site on a free port: HTTP, sockets, worker, its own database and files. Limits are wide unless a test is about them. */
export async function startSite({ limitsFactor = 100, env = {}, now, seeded = false }: SiteOptions = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'praya-site-'))
  const app = await createApp({
    env: readEnv({ PRAYA_DATA: folder, PORT: '0', PRAYA_MODE: 'demo', ...env }),
    build: await readBuild(),
    log: pino({ level: process.env.PRAYA_TEST_LOG ?? 'silent' }),
    limits: openLimits({ factor: limitsFactor }),
    passwords: await openPasswords({ memoryCost: 64, timeCost: 1, parallelism: 1 }),
    ...(now ? { now } : {}),
    ...(seeded ? { prepare: async (ctx: Ctx) => void (await seedWhenNew(ctx)) } : {}),
  })
  const port = await app.start(0)
  return {
    url: `http://localhost:${port}`,
    ctx: app.ctx,
    folder,
    async stop() {
      await app.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
