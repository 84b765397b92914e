import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './main.mjs'

/** @typedef {{ env?: Record<string, string>, timeoutMs?: number }} Options */

const FORWARDED = /** @type {NodeJS.Signals[]} */ (['SIGTERM', 'SIGHUP'])

/**
 * Runs a program in this terminal and answers with its exit code; killed by a signal counts as 128 + its number.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return ended(spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...options.env } }), options.timeoutMs)
}

/**
 * Runs a program quietly and answers with its exit code and everything it printed.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 */
export async function capture(program, args, options = {}) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.env } })
  let output = ''
  const keep = (/** @type {Buffer} */ chunk) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await ended(child, options.timeoutMs).catch((error) => {
    output += `\n${error.message}`
    return 127
  })
  return { code, output }
}

/**
 * Runs one of the installed tools by the file of its package, so no shell and no PATH is needed.
 * @param {string} file below node_modules
 * @param {string[]} args
 * @param {Options} [options]
 */
export const runTool = (file, args, options) => run(process.execPath, [join(root, 'node_modules', file), ...args], options)

let interrupted = false

/** True once a person or the system asked this command to stop while a child was running. */
export const wasInterrupted = () => interrupted

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [timeoutMs]
 * @returns {Promise<number>}
 */
function ended(child, timeoutMs) {
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    interrupted = true
    child.kill(signal)
  }
  // Ctrl-C reaches the child by itself (same terminal); this process only has to outlive it, to pass its exit code on.
  const stay = () => {
    interrupted = true
  }
  for (const signal of FORWARDED) process.on(signal, forward)
  process.on('SIGINT', stay)
  const timer = timeoutMs ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? 128 + signalNumber(signal)))
  }).finally(() => {
    clearTimeout(timer)
    for (const signal of FORWARDED) process.off(signal, forward)
    process.off('SIGINT', stay)
  })
}

const signalNumber = (/** @type {string | null} */ signal) => ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 })[signal ?? ''] ?? 0
