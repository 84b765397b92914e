import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import type { Fault } from './faults.ts'

const SCRIPT = '.cache/gates/serve.js'
let bundling: Promise<unknown> | undefined

/** Bundled once: fifty starts from source would take longer than the gate. */
function bundle() {
  mkdirSync('.cache/gates', { recursive: true })
  bundling ??= build({
    entryPoints: ['test/gates/messages/support/serve.ts'],
    outfile: SCRIPT,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    external: ['./scripts/vite-middleware.ts', 'virtual:*'],
    logLevel: 'silent',
  })
  return bundling
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

export type Killable = { url: string; start: () => Promise<void>; kill: () => Promise<void>; alive: () => boolean }

/** A server process on one folder and one port, to be killed and started as often as wanted. */
export async function openKillable({ folder, fault }: { folder: string; fault?: Fault }): Promise<Killable> {
  await bundle()
  const port = await freePort()
  let child: ChildProcess | undefined
  return {
    url: `http://localhost:${port}`,
    alive: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    async start() {
      const env = { ...process.env, PRAYA_DATA: folder, PORT: String(port), PRAYA_MODE: 'demo', ...(fault ? { PRAYA_FAULT: fault } : {}) }
      // Not as the main file, or the bundled server.ts would take itself for the program.
      const started = spawn(process.execPath, ['-e', `import(${JSON.stringify(resolve(SCRIPT))})`], { env })
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
