import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openSolver } from '#app/features/mentorship/solver/solver.server.ts'
import { popularInstance } from '#test/support/given-rounds.ts'
import { type Part, type Row, rowOf } from './part.ts'

export const THREAD_PARTS: Part[] = [{ name: 'thread', run: inThread }]

/** The server's side of a big round: how long it is kept from answering, how often it hears, how soon a cancel is done. */
async function inThread(runs: number): Promise<Row[]> {
  const solver = openSolver({ script: './build/solve-round.js' })
  const [longest, cancels] = [[] as number[], [] as number[]]
  let told = ''
  for (let run = 0; run < runs; run += 1) {
    const instance = popularInstance(10_000, 2500, 4)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    let heard = 0
    delay.enable()
    const started = performance.now()
    await solver.run({ kind: 'assign', instance, policy: 'optimal' }, { onProgress: () => heard++, transfer: [bufferOf(instance)] })
    delay.disable()
    told = `told ${(heard / ((performance.now() - started) / 1000)).toFixed(1)} times a second`
    longest.push(delay.max / 1e6)
    cancels.push(await cancelled(solver))
  }
  return [
    rowOf('popular 10000 × 2500 in the thread: longest turn of the event loop', '≤ 50 ms', longest, told),
    rowOf('popular 10000 × 2500 in the thread: from cancel to cancelled', '', cancels),
  ]
}

async function cancelled(solver: ReturnType<typeof openSolver>): Promise<number> {
  const instance = popularInstance(10_000, 2500, 4)
  const controller = new AbortController()
  let asked = 0
  const onProgress = () => {
    asked = performance.now()
    controller.abort()
  }
  await solver
    .run({ kind: 'assign', instance, policy: 'optimal' }, { signal: controller.signal, onProgress, transfer: [bufferOf(instance)] })
    .catch(() => undefined)
  return performance.now() - asked
}

function bufferOf({ scores }: ReturnType<typeof popularInstance>): ArrayBuffer {
  if (scores.kind !== 'dense') throw new Error('the instance has no matrix')
  return scores.values.buffer as ArrayBuffer
}
