import type { ServerBuild } from '@remix-run/node'
import pino from 'pino'
import type { Ctx } from '#app/context.server.ts'
import { openPasswords } from '#app/features/accounts/passwords.server.ts'
import { registerMessaging } from '#app/features/messaging/messaging.socket.server.ts'
import { readEnv } from '#app/http/env.server.ts'
import { openLimits } from '#app/http/limits.server.ts'
import type { EventLimits, Register } from '#app/realtime/server.server.ts'
import { createApp } from '#server'
import { FAULTS, type Fault, slowAnswers } from './faults.ts'

/** A server without pages: gates speak to its sockets. */
export const NO_PAGES = { routes: {}, assets: { routes: {} }, entry: { module: {} } } as unknown as ServerBuild

type GateOptions = { fault?: Fault | undefined; slow?: boolean; eventLimits?: EventLimits; registers?: Register[] }

/** The real server with wide limits, not started yet, and with one bug when it is told to. */
export async function createGateApp(
  env: Record<string, string | undefined>,
  { fault, slow = false, eventLimits, registers }: GateOptions = {},
) {
  return createApp({
    env: readEnv(env),
    build: NO_PAGES,
    log: pino({ level: 'silent' }),
    limits: openLimits({ factor: 10_000 }),
    passwords: await openPasswords({ memoryCost: 64, timeCost: 1, parallelism: 1 }),
    ...(eventLimits ? { eventLimits } : {}),
    registers: registers ?? [...(slow ? [slowAnswers] : []), fault ? FAULTS[fault] : registerMessaging],
  })
}

/** The same in this process, so that a gate can call use-cases beside the sockets. */
export async function startInProcess({
  folder,
  fault,
}: {
  folder: string
  fault?: Fault
}): Promise<{ url: string; ctx: Ctx; stop: () => Promise<void> }> {
  const app = await createGateApp({ PRAYA_DATA: folder, PORT: '0', PRAYA_MODE: 'demo' }, { fault })
  const port = await app.start(0)
  return { url: `http://localhost:${port}`, ctx: app.ctx, stop: app.stop }
}
