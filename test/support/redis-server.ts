import { spawn } from 'node:child_process'
import { freePort } from './postgres-server.ts'

/** Where a Redis is, as `npm test` found it; without one the tests that need two processes are skipped. */
export const REDIS = process.env.PRAYA_REDIS_SERVER

/** A new, empty Redis in memory on a free port. */
export async function startRedis(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const child = spawn(REDIS ?? 'redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error('Redis did not start')))
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('Ready to accept connections') && resolve())
  })
  child.removeAllListeners('exit')
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill()
    })
  return { url: `redis://127.0.0.1:${port}`, stop }
}
