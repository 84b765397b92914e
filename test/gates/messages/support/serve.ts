import { readEnv } from '#app/http/env.server.ts'
import type { Fault } from './faults.ts'
import { createGateApp } from './in-process.ts'

/** The real server in a process of its own, to be killed. */
const app = await createGateApp(process.env, {
  fault: process.env.PRAYA_FAULT as Fault | undefined,
  slow: process.env.PRAYA_SLOW_ANSWERS === '1',
})
await app.start(readEnv(process.env).port)
process.stdout.write('ready\n')
// As the program does: what nobody awaited is logged and ends nothing.
process.on('unhandledRejection', () => undefined)
process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)))
