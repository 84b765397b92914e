import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#test/gates/messages/support/killable.ts'
import { cpuOf, PEOPLE } from './message-site.ts'
import { type Result, rowOf } from './message-throughput.ts'
import { openXmpp, type XmppClient } from './xmpp-client.ts'

const PROSODY = '/usr/bin/prosody'
const HOST = 'bench.test'
// With eight in flight it reads all 1,600 messages before it answers the first, a minute later: one each saturates it too.
const LOADS = { 'Prosody, 1 in flight each': { inFlight: 1 }, 'Prosody, 10 a second': { perSecond: 10 } }
type Load = { inFlight?: number; perSecond?: number }

/**
 * The same two hundred people in the same pairs at a Prosody as Debian has it, each message kept for both in its archive
 * (mod_mam) in SQLite, each in a transaction of its own as Prosody does it, acknowledged by stream management and delivered to the other person.
 */
export async function measureProsody({ rounds, seconds }: { rounds: number; seconds: number }) {
  if (!existsSync(PROSODY))
    return console.log('Prosody: not measured, it is not installed here (Debian: apt-get install prosody lua-dbi-sqlite3)')
  const table: Record<string, unknown> = {}
  for (const [name, load] of Object.entries(LOADS)) {
    const results: Result[] = []
    for (let round = 0; round < rounds; round += 1) results.push(await runOnce(load, seconds * 3))
    table[name] = rowOf(results)
  }
  console.table(table)
}

/** A new one each time: what an earlier run left in the queue would be in the way. */
async function runOnce(load: Load, seconds: number): Promise<Result> {
  const server = await startProsody()
  try {
    return await talk(server, load, seconds)
  } finally {
    await server.stop()
  }
}

type Server = Awaited<ReturnType<typeof startProsody>>

async function talk(server: Server, load: Load, seconds: number): Promise<Result> {
  const state = { acknowledged: 0, delivered: 0, on: true, times: [] as number[] }
  const talkers = await Promise.all(
    Array.from({ length: PEOPLE }, (_, at) => openTalker(server.port, at, state, load.perSecond === undefined)),
  )
  const [start, before, cpu] = [performance.now(), cpuOf(server.pid), process.cpuUsage()]
  if (load.perSecond) await pace(talkers, load.perSecond, seconds)
  else {
    for (const one of talkers) for (let n = 0; n < (load.inFlight ?? 1); n += 1) one.send()
    await sleep(seconds * 1000)
  }
  const took = (performance.now() - start) / 1000
  const { acknowledged, delivered } = state
  const { user, system } = process.cpuUsage(cpu)
  const serverCpu = Math.round((cpuOf(server.pid) - before) / acknowledged)
  state.on = false
  const times = state.times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  for (const one of talkers) one.close()
  const each = { perSecond: Math.round(acknowledged / took), deliveredPerSecond: Math.round(delivered / took) }
  return { acknowledged, delivered, ...each, p50: at(0.5), p99: at(0.99), serverCpu, clientCpu: Math.round((user + system) / acknowledged) }
}

async function pace(talkers: { send: () => void }[], perSecond: number, seconds: number) {
  const start = performance.now()
  for (let sent = 0; sent < perSecond * seconds; ) {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond)
    for (; sent < due; sent += 1) talkers[sent % talkers.length]?.send()
    await sleep(1)
  }
}

type State = { acknowledged: number; delivered: number; on: boolean; times: number[] }

async function openTalker(port: number, at: number, state: State, again: boolean) {
  const sent: number[] = []
  let n = 0
  const heard = ({ acknowledged, delivered }: { acknowledged: number; delivered: number }) => {
    if (!state.on) return
    state.delivered += delivered
    state.acknowledged += acknowledged
    for (let one = 0; one < acknowledged; one += 1) {
      state.times.push(performance.now() - (sent.shift() ?? 0))
      if (again) send()
    }
  }
  const client: XmppClient = await openXmpp({ port, host: HOST, user: `talker-${at}`, password: 'bench', heard })
  function send() {
    sent.push(performance.now())
    n += 1
    client.send(`talker-${at ^ 1}`, `Good morning, message ${n}`)
  }
  return { send, close: client.close }
}

/** A Prosody of one's own, in a folder of its own, with an account for each person. */
async function startProsody() {
  const folder = mkdtempSync(join(tmpdir(), 'praya-prosody-'))
  const port = await freePort()
  const accounts = join(folder, 'data', HOST.replace('.', '%2e'), 'accounts')
  mkdirSync(accounts, { recursive: true })
  for (let at = 0; at < PEOPLE; at += 1) writeFileSync(join(accounts, `talker%2d${at}.dat`), 'return { ["password"] = "bench" };\n')
  writeFileSync(join(folder, 'prosody.cfg.lua'), configOf(folder, port))
  const child = spawn(PROSODY, ['-F', '--config', join(folder, 'prosody.cfg.lua')], { stdio: 'ignore' })
  for (let tries = 0; !listens(folder) && tries < 100 && child.exitCode === null; tries += 1) await sleep(100)
  if (!listens(folder)) throw new Error(`Prosody did not start:\n${readFileSync(join(folder, 'log'), 'utf8')}`)
  return {
    port,
    pid: child.pid ?? 0,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const listens = (folder: string) =>
  existsSync(join(folder, 'log')) && readFileSync(join(folder, 'log'), 'utf8').includes("Activated service 'c2s'")

const configOf = (folder: string, port: number) => `
run_as_root = true
daemonize = false
pidfile = "${folder}/pid"
data_path = "${folder}/data"
log = { info = "${folder}/log" }
modules_enabled = { "saslauth", "mam", "smacks", "ping", "roster" }
modules_disabled = { "s2s", "offline" }
interfaces = { "127.0.0.1" }
c2s_ports = { ${port} }
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
authentication = "internal_plain"
storage = { archive = "sql" }
sql = { driver = "SQLite3", database = "archive.sqlite" }
archive_expires_after = "never"
default_archive_policy = true
smacks_max_unacked_stanzas = 200
VirtualHost "${HOST}"
`
