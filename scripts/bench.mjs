import { existsSync, readdirSync } from 'node:fs'
import { ensureBuild } from './bundle.mjs'
import { run } from './child.mjs'
import { ensureInstall } from './install.mjs'
import { main, Stop } from './main.mjs'

const FOLDER = 'test/bench'

const known = () =>
  existsSync(FOLDER)
    ? readdirSync(FOLDER)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => file.slice(0, -3))
        .sort()
    : []

function usage() {
  return `Usage: npm run bench [-- NAME… [--option…]]   without a name: all of them; options go to the benchmark\nNames: ${known().join(', ') || `none yet in ${FOLDER}`}`
}

function chosenNames(/** @type {string[]} */ args) {
  const names = args.length ? args : known()
  const wrong = names.find((name) => !known().includes(name))
  if (wrong !== undefined) throw new Stop(`There is no benchmark named ${wrong}.\n${usage()}`)
  if (names.length === 0) throw new Stop(usage())
  return names
}

await main(async () => {
  // What begins with a dash, and all after it, is for the benchmark itself.
  const args = process.argv.slice(2)
  const first = args.findIndex((arg) => arg.startsWith('-'))
  const names = chosenNames(first < 0 ? args : args.slice(0, first))
  const rest = first < 0 ? [] : args.slice(first)
  await ensureInstall()
  await ensureBuild()
  for (const name of names) {
    const code = await run(process.execPath, ['--import', 'tsx', `${FOLDER}/${name}.ts`, ...rest], { env: { NODE_ENV: 'production' } })
    if (code !== 0) throw new Stop(`The benchmark ${name} ended with exit code ${code}.`)
  }
})
