import { existsSync } from 'node:fs'
import { capture } from './child.mjs'
import { writeLog } from './install.mjs'
import { say } from './main.mjs'

const PLACES = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server']

/**
 * Finds a Redis for the tests with two processes, and installs one where that is possible (root, apt-get). Without one
 * those tests are skipped.
 * @returns {Promise<string | null>}
 */
export async function ensureRedis() {
  const known = find()
  if (known) return known
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await aptInstall()
  const path = find()
  if (!path) say('There is no Redis for the tests with two processes: apt-get install redis-server (as root). They are skipped.')
  return path ?? null
}

const find = () => [process.env.PRAYA_REDIS_SERVER ?? '', ...PLACES].find((path) => path && existsSync(path))

async function aptInstall() {
  say('Installing Redis for the tests with two processes…')
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const update = await capture('apt-get', ['update'], { env })
  const install = await capture('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], { env })
  writeLog('redis.log', update.output + install.output)
}
