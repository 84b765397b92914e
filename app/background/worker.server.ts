import type { Ctx } from '#app/context.server.ts'
import { addMinutes } from '#app/lib/dates.ts'
import { claimTask, failTask, finishTask, prolongTask, removeFinishedTasks, type TaskChoice } from './task.repo.server.ts'

export type TaskHandler = (ctx: Ctx, payload: never, task: { id: string; attempts: number }) => Promise<void>
export type TaskHandlers = Record<string, TaskHandler>

const LEASE_MINUTES = 5
const PROLONG_MS = 60_000
const MAX_ATTEMPTS = 8
const POLL_MS = 500

/** Minutes before the next try: 1, 2, 4 … 64, so that eight tries span two hours. */
export const backOffMinutes = (attempts: number) => 2 ** Math.max(0, attempts - 1)

/**
 * Runs one due task; false when none was due. At least once: a crash after the work and before the tick repeats it, so
 * every handler is harmless when repeated. A task that throws is tried again later and never stops the worker.
 */
export async function runNextTask(ctx: Ctx, handlers: TaskHandlers, { choice, prolongMs = PROLONG_MS }: Turn = {}): Promise<boolean> {
  const at = ctx.now()
  const task = await claimTask(ctx.db, at, addMinutes(at, LEASE_MINUTES), choice)
  if (!task) return false
  const holding = setInterval(() => void hold(ctx, task.id), prolongMs)
  try {
    const handler = handlers[task.kind]
    if (!handler) throw new Error(`no handler for task kind ${task.kind}`)
    await handler(ctx, JSON.parse(task.payload) as never, { id: task.id, attempts: task.attempts })
    await finishTask(ctx.db, task.id, ctx.now())
  } catch (error) {
    const now = ctx.now()
    const retryAt = task.attempts >= MAX_ATTEMPTS ? null : addMinutes(now, backOffMinutes(task.attempts))
    ctx.log.error({ err: error, task: task.id, kind: task.kind, attempts: task.attempts }, 'task failed')
    await failTask(ctx.db, { id: task.id, error: error instanceof Error ? error.message.slice(0, 500) : 'unknown', at: now, retryAt })
  } finally {
    clearInterval(holding)
  }
  return true
}

type Turn = { choice?: TaskChoice; prolongMs?: number }

/** A task that takes longer than its lease would be taken by somebody else, who thinks that its worker died. */
async function hold(ctx: Ctx, id: string) {
  try {
    await prolongTask(ctx.db, id, addMinutes(ctx.now(), LEASE_MINUTES))
  } catch (error) {
    ctx.log.error({ err: error, task: id }, 'the lease of a task was not prolonged')
  }
}

/** Runs everything that is due now; for tests, the seed and the command line. */
export async function runDueTasks(ctx: Ctx, handlers: TaskHandlers): Promise<number> {
  let done = 0
  while (await runNextTask(ctx, handlers)) done += 1
  return done
}

/** Kinds of tasks that may take minutes, and how many of them run at once, beside everything else. */
export type LongTasks = { kinds: readonly string[]; atOnce: number }
type Work = { eachTurn?: ((ctx: Ctx) => Promise<unknown>)[]; long?: LongTasks }

/**
 * Polls for due tasks until stopped, and does `eachTurn` after them. Long tasks have lanes of their own, so that a mail never
 * waits for them. `stop` waits for what is under way.
 */
export function startWorker(ctx: Ctx, handlers: TaskHandlers, { eachTurn = [], long = { kinds: [], atOnce: 0 } }: Work = {}) {
  let turn = 0
  const rest = async () => {
    for (const work of eachTurn) await work(ctx)
    if (turn++ % 7200 === 0) await removeFinishedTasks(ctx.db, addMinutes(ctx.now(), -7 * 24 * 60))
  }
  const lanes = [
    openLane(ctx, () => runNextTask(ctx, handlers, { choice: { except: long.kinds } }), rest),
    ...Array.from({ length: long.atOnce }, () => openLane(ctx, () => runNextTask(ctx, handlers, { choice: { only: long.kinds } }))),
  ]
  return {
    async stop() {
      await Promise.all(lanes.map((lane) => lane.stop()))
    },
  }
}

/** One task after the other, and then a look every half second. */
function openLane(ctx: Ctx, next: () => Promise<boolean>, afterwards: () => Promise<unknown> = async () => {}) {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const tick = async () => {
    try {
      while (!stopped && (await next())) await new Promise((resolve) => setImmediate(resolve))
      await afterwards()
    } catch (error) {
      ctx.log.error({ err: error }, 'worker turn failed')
    }
    if (!stopped) timer = setTimeout(start, POLL_MS)
  }
  const start = () => {
    running = tick()
  }
  start()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
