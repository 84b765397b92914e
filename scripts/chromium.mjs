import { existsSync } from 'node:fs'
import { capture } from './child.mjs'
import { writeLog } from './install.mjs'
import { say } from './main.mjs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const HOW_TO = 'apt-get install chromium fonts-noto-cjk (as root), or set PRAYA_CHROMIUM to the path of a Chromium that you have'

/**
 * Finds a Chromium and Chinese fonts, and installs them where that is possible (root, apt-get).
 * @returns {Promise<{ path: string, problem: null } | { path: null, problem: string }>}
 */
export async function ensureChromium() {
  if (await complete()) return { path: found(), problem: null }
  if (canInstall()) await aptInstall()
  const path = found()
  if (!path) return { path: null, problem: `There is no Chromium for the browser tests: ${HOW_TO}.` }
  if (!(await hasChineseFonts())) return { path: null, problem: `There are no Chinese fonts for the browser tests: ${HOW_TO}.` }
  return { path, problem: null }
}

const complete = async () => Boolean(found()) && (await hasChineseFonts())

const found = () => [process.env.PRAYA_CHROMIUM ?? '', ...PLACES].find((path) => path && existsSync(path)) ?? ''

async function hasChineseFonts() {
  const { code, output } = await capture('fc-list', [':lang=zh'])
  // A Mac has Chinese fonts and no fc-list.
  return code === 127 ? process.platform === 'darwin' : output.trim() !== ''
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function aptInstall() {
  say('Installing Chromium and Chinese fonts for the browser tests (a few minutes)…')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await capture('apt-get', ['update'], { env })
  const install = await capture('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fontconfig'], {
    env,
  })
  const log = writeLog('chromium.log', update.output + install.output)
  if (install.code !== 0) say(`apt-get could not install them; its output is in ${log}.`)
}
