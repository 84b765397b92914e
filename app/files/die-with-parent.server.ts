import { Worker } from 'node:worker_threads'

const LOOK_EVERY_MS = 500

// As text, so that the script stays one file. A process whose parent died is given to another one, usually number 1.
const WATCH = `
const { workerData } = require('node:worker_threads')
setInterval(() => {
  if (process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL')
}, workerData.every)
`

/**
 * Ends this process when the one that started it is gone, also while a file keeps the main thread busy: then no message
 * and no "disconnect" would ever be heard here, so a thread of its own looks.
 */
export function dieWithParent(): void {
  const watch = new Worker(WATCH, {
    eval: true,
    workerData: { parent: process.ppid, every: LOOK_EVERY_MS },
    resourceLimits: { maxOldGenerationSizeMb: 8 },
  })
  watch.unref()
  // Without it the file is still examined: the server's own clock ends a process that takes too long.
  watch.on('error', () => undefined)
}
