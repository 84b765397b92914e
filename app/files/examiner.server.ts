import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { Examination } from './examine.server.ts'
import { refuseSize } from './refusal.ts'

/** Looks at an upload, and gives what may be stored of it or a reason. Never throws and never hangs. */
export type Examiner = { examine(file: { name: string; bytes: Uint8Array }): Promise<Examination> }

export type ExaminerOptions = {
  /** The module that the process runs: `examine-in-child`. */
  script: string
  /** Flags for Node before the script. */
  flags?: string[]
  timeoutMs?: number
  maxMemoryBytes?: number
  /** How many files may be open at once, and how many may wait for their turn. */
  atOnce?: number
  waiting?: number
}

const DEFAULTS = { flags: [] as string[], timeoutMs: 20_000, maxMemoryBytes: 900 * 1024 * 1024, atOnce: 2, waiting: 20 }
const HEAP_MB = 256
const LOOK_EVERY_MS = 50

/**
 * Opens each file in a new process with a limit of time and of memory, and without our environment, so without its
 * secrets. Whatever a file does there (crash a decoder, never come to an end, fill the memory), the server only sees that
 * no answer came, and refuses it.
 */
export function openExaminer(options: ExaminerOptions): Examiner {
  const settings = { ...DEFAULTS, ...options }
  const turns: (() => void)[] = []
  let busy = 0
  return {
    async examine(file) {
      const refusal = refuseSize(file.bytes.length)
      if (refusal) return { ok: false, refusal }
      if (busy >= settings.atOnce) {
        if (turns.length >= settings.waiting) return { ok: false, refusal: 'busy' }
        await new Promise<void>((resolve) => turns.push(resolve))
      } else busy++
      try {
        return await examineOnce(settings, file)
      } finally {
        const next = turns.shift()
        if (next) next()
        else busy--
      }
    },
  }
}

type Settings = typeof DEFAULTS & ExaminerOptions

function examineOnce(settings: Settings, file: { name: string; bytes: Uint8Array }): Promise<Examination> {
  return new Promise((resolve) => {
    const child = startChild(settings)
    const stopWatching = watch(child, settings)
    const finish = (examination: Examination) => {
      stopWatching()
      child.removeAllListeners().on('error', () => undefined)
      child.kill('SIGKILL')
      resolve(examination)
    }
    const unchecked = () => finish({ ok: false, refusal: 'unchecked' })
    child.once('message', (answer) => finish(answer as Examination))
    child.once('error', unchecked).once('exit', unchecked)
    child.send({ name: file.name, bytes: file.bytes }, (error) => error && unchecked())
  })
}

function startChild({ script, flags }: Settings): ChildProcess {
  return fork(script, [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, ...flags],
    // Bytes travel as bytes, not as JSON.
    serialization: 'advanced',
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Ends a process that takes too long or too much. What decoders allocate is outside Node's own limit, so it is looked at. */
function watch(child: ChildProcess, { timeoutMs, maxMemoryBytes }: Settings): () => void {
  const timeout = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
  const look = setInterval(() => {
    void residentBytes(child.pid).then((bytes) => bytes > maxMemoryBytes && child.kill('SIGKILL'))
  }, LOOK_EVERY_MS)
  return () => {
    clearTimeout(timeout)
    clearInterval(look)
  }
}

/** From Linux' own books; elsewhere 0, and the limits of time and of Node's heap remain. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return Number(pages.split(' ')[1] ?? 0) * 4096
}
