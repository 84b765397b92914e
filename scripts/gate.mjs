import { existsSync, readdirSync } from 'node:fs'
import { runTool } from './child.mjs'
import { ensureInstall } from './install.mjs'
import { main, Stop } from './main.mjs'

const FOLDER = 'test/gates'
/** How much of each kind of harm; `npm test` does the small number that stands in the gates. */
const AMOUNTS = ['kills', 'network-faults', 'malformed', 'removals', 'seed']

const known = () => (existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [])

function usage() {
  const flags = AMOUNTS.map((name) => `[--${name} N]`).join(' ')
  return `Usage: npm run gate -- NAME ${flags}\nNames: ${known().join(', ')}`
}

function amountsIn(/** @type {string[]} */ flags) {
  /** @type {Record<string, string>} */
  const env = {}
  for (let at = 0; at < flags.length; at += 2) {
    const [flag = '', value = ''] = flags.slice(at, at + 2)
    const name = flag.replace(/^--/, '')
    if (!AMOUNTS.includes(name) || !/^\d+$/.test(value)) throw new Stop(usage())
    env[`PRAYA_${name.replace('-', '_').toUpperCase()}`] = value
  }
  return env
}

await main(async () => {
  const [name = '', ...flags] = process.argv.slice(2)
  if (!known().includes(name)) throw new Stop(usage())
  const env = amountsIn(flags)
  await ensureInstall()
  process.exitCode = await runTool('vitest/vitest.mjs', ['run', '--project', 'gates', `${FOLDER}/${name}`], { env: { TZ: 'UTC', ...env } })
})
