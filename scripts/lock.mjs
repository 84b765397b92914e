import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root, say } from './main.mjs'

const BEAT_MS = 1000
// A holder that was killed stops beating; its lock is then free for the next.
const STALE_MS = 15_000

/**
 * Runs `work` while no other command of this folder is inside the same lock, so that `npm start` and `npm test` in two
 * terminals do not install into one folder at once.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 */
export async function withLock(name, work) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const file = join(root, '.cache', `${name}.lock`)
  let told = false
  while (!taken(file)) {
    if (!told) say(`Waiting for another Praya command that is at work here (${name})…`)
    told = true
    await pause(300)
  }
  const beat = setInterval(() => touch(file), BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    rmSync(file, { force: true })
  }
}

function taken(/** @type {string} */ file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  }
  if (age(file) > STALE_MS) rmSync(file, { force: true })
  return false
}

function age(/** @type {string} */ file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? Date.now() - found.mtimeMs : 0
}

function touch(/** @type {string} */ file) {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // The folder was removed under us; the work itself will say so.
  }
}
