import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterEach, expect, test } from 'vitest'
import { type ExaminerOptions, openExaminer } from '#app/files/examiner.server.ts'
import { testExaminer } from '#test/support/examiner.ts'
import { badFiles } from './bad-corpus.ts'
import { goodFiles } from './good-corpus.ts'
import { jpeg } from './image-samples.ts'
import { pdf } from './pdf-samples.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** An examiner whose process does something else: what a decoder might do that a file got the better of. */
function givenExaminer(source: string, options: Omit<ExaminerOptions, 'script'> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'examiner-'))
  folders.push(folder)
  writeFileSync(join(folder, 'child.mjs'), source)
  return openExaminer({ script: join(folder, 'child.mjs'), ...options })
}

const file = { name: 'letter.pdf', bytes: pdf() }
const UNCHECKED = { ok: false, refusal: 'unchecked' }
const ANSWER = 'process.once("message", () => setTimeout(() => process.send({ ok: false, refusal: "damaged" }), 300))'

// Every third one, spread over all kinds: a process each costs a sixth of a second.
const bad = (await badFiles()).filter((_, i) => i % 3 === 0)
const good = (await goodFiles()).filter((_, i) => i % 3 === 0)

test('in its own process a file gets the same answer as in ours', async () => {
  const examiner = testExaminer({ waiting: 1000 })
  const sent = [...bad.map(([, , name, bytes]) => ({ name, bytes })), ...good.map(([, name, bytes]) => ({ name, bytes }))]
  const answers = await Promise.all(sent.map((one) => examiner.examine(one)))
  expect(answers.slice(0, bad.length)).toEqual(bad.map(([, refusal]) => ({ ok: false, refusal })))
  expect(answers.slice(bad.length)).toMatchObject(good.map(([, , , expected]) => ({ ok: true, ...expected })))
}, 120_000)

test('a process that dies is a refusal', async () => {
  expect(await givenExaminer('process.once("message", () => process.abort())').examine(file)).toEqual(UNCHECKED)
  expect(await givenExaminer('process.exit(0)').examine(file)).toEqual(UNCHECKED)
  expect(await givenExaminer('throw new Error("a decoder lost its way")').examine(file)).toEqual(UNCHECKED)
  expect(await openExaminer({ script: '/nowhere/child.mjs' }).examine(file)).toEqual(UNCHECKED)
})

test('a process that never comes to an end is ended, and is a refusal', async () => {
  const busy = givenExaminer('process.once("message", () => { for (;;); })', { timeoutMs: 500 })
  const before = performance.now()
  expect(await busy.examine(file)).toEqual(UNCHECKED)
  expect(performance.now() - before).toBeLessThan(10_000)
})

test('a process that fills the memory is ended, inside and outside its heap', async () => {
  const heap = 'process.once("message", () => { const all = []; for (;;) all.push(new Array(100000).fill(all.length)) })'
  expect(await givenExaminer(heap).examine(file)).toEqual(UNCHECKED)
  const outside = 'process.once("message", () => { const all = []; setInterval(() => all.push(Buffer.alloc(40e6, 1)), 20) })'
  expect(await givenExaminer(outside, { maxMemoryBytes: 300e6 }).examine(file)).toEqual(UNCHECKED)
}, 60_000)

test('the process knows nothing of our environment', async () => {
  const tells = 'process.once("message", () => process.send({ ok: false, refusal: Object.keys(process.env).join() }))'
  process.env.PRAYA_CANARY = 'a secret'
  const answer = await givenExaminer(tells).examine(file)
  delete process.env.PRAYA_CANARY
  expect(answer).toMatchObject({ refusal: expect.not.stringContaining('CANARY') })
})

test('when too many wait, the next one is asked to come again, and afterwards all is as before', async () => {
  const slow = givenExaminer(ANSWER, { atOnce: 1, waiting: 1 })
  const answers = await Promise.all([slow.examine(file), slow.examine(file), slow.examine(file)])
  expect(answers.map((answer) => !answer.ok && answer.refusal)).toEqual(['damaged', 'damaged', 'busy'])
  expect(await slow.examine(file)).toEqual({ ok: false, refusal: 'damaged' })
})

test('a file that is empty or too large starts no process', async () => {
  const none = openExaminer({ script: '/nowhere/child.mjs' })
  expect(await none.examine({ name: 'a.jpg', bytes: new Uint8Array() })).toEqual({ ok: false, refusal: 'empty' })
  expect(await none.examine({ name: 'a.jpg', bytes: new Uint8Array(5 * 1024 * 1024 + 1) })).toEqual({ ok: false, refusal: 'tooLarge' })
})

test('what comes back are the bytes themselves', async () => {
  const answer = await testExaminer().examine({ name: 'IMG_1.jpg', bytes: await jpeg(300, 200) })
  if (!answer.ok) throw new Error(answer.refusal)
  expect(Buffer.from(answer.file.bytes).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(answer.file).toMatchObject({ width: 300, height: 200, mediaType: 'image/jpeg' })
})

test('a process that a file keeps busy ends by itself when the server is killed', async () => {
  const folder = mkdtempSync(join(process.cwd(), '.cache', 'orphan-'))
  folders.push(folder)
  const child = join(folder, 'child.mjs')
  // The real watch, and beside it a file that never comes to an end.
  await build({
    stdin: {
      contents:
        "import { dieWithParent } from './app/files/die-with-parent.server.ts'; dieWithParent(); setTimeout(() => { for (;;); }, 300)",
      resolveDir: process.cwd(),
    },
    outfile: child,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
  const parent = join(folder, 'parent.mjs')
  writeFileSync(
    parent,
    `import { fork } from 'node:child_process'
const child = fork(${JSON.stringify(child)}, [], { stdio: 'ignore' })
setTimeout(() => process.send(child.pid), 800)
setInterval(() => undefined, 1000)`,
  )
  const server = fork(parent, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const pid = await new Promise<number>((resolve) => server.once('message', (sent) => resolve(Number(sent))))
  expect(isAlive(pid)).toBe(true)
  server.kill('SIGKILL')
  for (let look = 0; look < 100 && isAlive(pid); look += 1) await new Promise((resolve) => setTimeout(resolve, 100))
  const alive = isAlive(pid)
  if (alive) process.kill(pid, 'SIGKILL')
  expect(alive).toBe(false)
}, 30_000)

/** Ended, and not only waiting for somebody to take note of it (where nobody collects orphans, they stay as names). */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ''
  return !/\) Z /.test(stat)
}
