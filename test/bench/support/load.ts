import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type Measured = { perSecond: number; p50: number; p95: number; p99: number; failed: number }

type Result = {
  requests: { average: number; total: number }
  latency: { p50: number; p97_5: number; p95?: number; p99: number }
  non2xx: number
  errors: number
  '2xx': number
}

/** Drives one address from a process of its own, so that the load generator does not share the server's event loop. */
export async function drive(url: string, options: { cookie?: string; seconds: number; connections: number }): Promise<Measured> {
  const args = [
    '--json',
    '--duration',
    String(options.seconds),
    '--connections',
    String(options.connections),
    '--headers',
    'accept-encoding=gzip',
  ]
  if (options.cookie) args.push('--headers', `cookie=${options.cookie}`)
  const result = JSON.parse(await output(join('node_modules', '.bin', 'autocannon'), [...args, '--renderStatusCodes', url])) as Result
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p95: result.latency.p95 ?? result.latency.p97_5,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  }
}

function output(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve(text) : reject(new Error(`${command} ended with ${code}`))))
  })
}

export const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
