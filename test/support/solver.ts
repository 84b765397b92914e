import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openSolver, type Solver } from '#app/features/mentorship/solver/solver.server.ts'
import { bundleScript } from './bundle.ts'

/** The solver as the server has it, with its thread; the thread's script is bundled when a test first needs it. */
export function testSolver(): Solver {
  let opened: Promise<Solver> | undefined
  const open = () => {
    opened ??= bundledScript().then((script) => openSolver({ script }))
    return opened
  }
  return {
    run: async (job, options) => (await open()).run(job, options),
    stop: async () => (await opened)?.stop(),
  }
}

let bundled: Promise<string> | undefined

/** Named by process, because several tests run at once. */
export function bundledScript(): Promise<string> {
  if (!bundled) {
    const script = join(process.cwd(), '.cache', `solve-round-${process.pid}.js`)
    process.once('exit', () => rmSync(script, { force: true }))
    bundled = bundleScript('app/features/mentorship/solver/solve-in-worker.ts', script)
  }
  return bundled
}
