import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { capture } from './child.mjs'
import { buildNeeded, explainFailure } from './decide.mjs'
import { writeLog } from './install.mjs'
import { withLock } from './lock.mjs'
import { root, Stop, say } from './main.mjs'

const STAMP = 'build/.praya-build'
const SOURCES = [
  'app',
  'db',
  'public',
  'server.ts',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'scripts/bundle.mjs',
  'scripts/vite-middleware.ts',
]
const OUTPUTS = [
  'build/server.js',
  'build/examine-file.js',
  'build/solve-round.js',
  'build/store-messages.js',
  'build/server/index.js',
  'build/client',
]

/** Builds when a source changed, or when the last build was not finished. */
export async function ensureBuild() {
  if (!stale()) return
  await withLock('build', async () => {
    if (stale()) await build()
  })
}

/** Builds the pages (Remix) and the server (esbuild) into build/. */
export async function build() {
  say('Building (a few seconds)…')
  const wanted = sourceHash()
  rmSync(STAMP, { force: true })
  await buildPages()
  await bundleServer()
  mkdirSync('build', { recursive: true })
  writeFileSync(STAMP, wanted)
}

async function buildPages() {
  const cli = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  // Without this a test runner's NODE_ENV=test would put React's development version into the bundle.
  const { code, output } = await capture(process.execPath, [cli, 'vite:build'], { env: { NODE_ENV: 'production' } })
  const log = writeLog('build.log', output)
  if (code === 0) return
  say(output)
  throw new Stop(explainFailure(output) ?? `The build failed; the reason is above and in ${log}.`)
}

/** Packages stay outside, so compiled ones load from node_modules; the pages' bundle is loaded at run time. */
async function bundleServer() {
  const { build: esbuild } = await import(pathToFileURL(join(root, 'node_modules/esbuild/lib/main.js')).href)
  const options = {
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    logLevel: 'silent',
  }
  try {
    await esbuild({
      ...options,
      entryPoints: ['server.ts'],
      outfile: 'build/server.js',
      external: ['./build/*', './server/index.js', 'virtual:*'],
    })
    // Uploads are opened in a process of their own, which runs this file.
    await esbuild({ ...options, entryPoints: ['app/files/examine-in-child.ts'], outfile: 'build/examine-file.js' })
    // Rounds are solved in a thread of their own, which runs this file.
    await esbuild({ ...options, entryPoints: ['app/features/mentorship/solver/solve-in-worker.ts'], outfile: 'build/solve-round.js' })
    // Messages are stored in a thread of their own, which runs this file.
    await esbuild({ ...options, entryPoints: ['app/entry.message-store.ts'], outfile: 'build/store-messages.js' })
  } catch (error) {
    const output = String(error instanceof Error ? error.message : error)
    say(output)
    throw new Stop(explainFailure(output) ?? 'The server could not be bundled; the reason is above.')
  }
}

function stale() {
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null
  return buildNeeded({ stamp, wanted: sourceHash(), outputs: OUTPUTS.map((file) => existsSync(file)) })
}

/** Paths and contents of everything a build is made of. Contents, not times: a checkout changes times only. */
function sourceHash() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** @returns {string[]} */
function filesIn(/** @type {string} */ path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`))
}
