import type { TaskHandlers } from './background/worker.server.ts'
import type { Register } from './realtime/server.server.ts'

/** The background work of all features, by task kind. */
export const taskHandlers: TaskHandlers = {}

/** What a connected person may send, by feature. */
export const socketRegisters: Register[] = []
