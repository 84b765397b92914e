import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { capture } from './child.mjs'
import { explainFailure, installStamp, lockIsInstalled, nextInstallStep } from './decide.mjs'
import { withLock } from './lock.mjs'
import { root, Stop, say } from './main.mjs'

const STAMP = join(root, 'node_modules/.praya-install')
const LOCKFILE = join(root, 'package-lock.json')
const INSTALLED = join(root, 'node_modules/.package-lock.json')

/** Makes node_modules what the lockfile says, for this Node and this platform. Costs a few milliseconds when it is. */
export async function ensureInstall() {
  if (readStamp() === wantedStamp()) return
  await withLock('install', installWhatIsMissing)
}

async function installWhatIsMissing() {
  const addon = await addonLoads()
  const step = nextInstallStep({ stamp: readStamp(), wanted: wantedStamp(), lockInstalled, addonLoads: () => addon })
  if (step === 'install') await install()
  if (step !== 'nothing') writeFileSync(STAMP, wantedStamp())
}

async function install() {
  say('Installing what is missing (a few minutes the first time)…')
  const [program, ...first] = npm()
  // Explicit flags win over a NODE_ENV=production or a --silent that this command was started with.
  const { code, output } = await capture(program, [
    ...first,
    'ci',
    '--include=dev',
    '--include=optional',
    '--loglevel=warn',
    '--no-audit',
    '--no-fund',
  ])
  const log = writeLog('install.log', output)
  if (code !== 0) throw new Stop(explainFailure(output) ?? `The installation failed: ${lastError(output)} (all of it: ${log})`)
  if (!(await addonLoads()))
    throw new Stop(
      `The database driver was installed but cannot be loaded by Node.js ${process.version}. Delete node_modules and run the same command again.`,
    )
}

/**
 * npm's own file when npm started us: it is then the same npm, and no shell is needed.
 * @returns {[string, ...string[]]}
 */
function npm() {
  const path = process.env.npm_execpath
  return path && basename(path) === 'npm-cli.js' ? [process.execPath, path] : ['npm']
}

async function addonLoads() {
  if (!existsSync(join(root, 'node_modules/better-sqlite3'))) return false
  const { code } = await capture(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:')"])
  return code === 0
}

function lockInstalled() {
  if (!existsSync(INSTALLED)) return false
  return lockIsInstalled(readPackages(LOCKFILE), readPackages(INSTALLED))
}

const readPackages = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages

const readStamp = () => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null)

function wantedStamp() {
  const { versions, platform, arch } = process
  return installStamp({ lockHash: hashOf(LOCKFILE), installedHash: hashOf(INSTALLED), abi: versions.modules, platform, arch })
}

function hashOf(/** @type {string} */ file) {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'none'
}

/** Keeps a long output for later and answers with where. */
export function writeLog(/** @type {string} */ name, /** @type {string} */ output) {
  const file = join('.cache', name)
  try {
    mkdirSync(join(root, '.cache'), { recursive: true })
    writeFileSync(join(root, file), output)
  } catch {
    // A full disk cannot keep its own report.
  }
  return file
}

function lastError(/** @type {string} */ output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line) && !/A complete log|^npm (error|ERR!)\s*$/.test(line))
  return (lines[0] ?? output.trim().split('\n').at(-1) ?? '').replace(/^npm (error|ERR!)\s*/, '').trim() || 'npm said nothing'
}
