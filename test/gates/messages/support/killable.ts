import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { bundleScript } from '#test/support/bundle.ts'
import type { Fault } from './faults.ts'

const GATES = 'test/gates/messages/support/serve.ts'
/** As the build does: the server stores messages in a thread when this lies beside it. */
const THREAD = { entry: 'app/entry.message-store.ts', outfile: '.cache/gates/store-messages.js' }
/** As `npm start` does. */
const FLAGS = ['--max-semi-space-size=32']
const bundled = new Map<string, Promise<string>>()

/** Bundled once: fifty starts from source would take longer than the gate. */
function bundle(entry: string): Promise<string> {
  mkdirSync('.cache/gates', { recursive: true })
  const outfile = `.cache/gates/${entry.replaceAll('/', '-')}.js`
  const bundling = bundled.get(entry) ?? bundleBoth(entry, outfile)
  bundled.set(entry, bundling)
  return bundling
}

async function bundleBoth(entry: string, outfile: string): Promise<string> {
  await bundleScript(THREAD.entry, THREAD.outfile)
  return bundleScript(entry, outfile, ['./scripts/vite-middleware.ts', 'virtual:*'])
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

export type Killable = { url: string; pid: () => number; start: () => Promise<void>; kill: () => Promise<void>; alive: () => boolean }

type KillableOptions = { folder: string; fault?: Fault; entry?: string; env?: Record<string, string> }

/** A server process on one folder and one port, to be killed and started as often as wanted. */
export async function openKillable({ folder, fault, entry = GATES, env: more = {} }: KillableOptions): Promise<Killable> {
  const script = await bundle(entry)
  const port = await freePort()
  let child: ChildProcess | undefined
  return {
    url: `http://localhost:${port}`,
    pid: () => child?.pid ?? 0,
    alive: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    async start() {
      const env = {
        ...process.env,
        PRAYA_DATA: folder,
        PORT: String(port),
        PRAYA_MODE: 'demo',
        ...(fault ? { PRAYA_FAULT: fault } : {}),
        ...more,
      }
      // Not as the main file, or the bundled server.ts would take itself for the program.
      const started = spawn(process.execPath, [...FLAGS, '-e', `import(${JSON.stringify(resolve(script))})`], { env })
      started.stderr.pipe(process.stderr)
      child = started
      await Promise.race([
        once(started.stdout, 'data'),
        once(started, 'exit').then(() => Promise.reject(new Error('The server ended before it was ready'))),
      ])
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
