import { run } from './child.mjs'
import { ensureInstall } from './install.mjs'
import { main } from './main.mjs'

// Standard input, standard output and the exit code belong to the command itself: nothing is added to them here.
await main(async () => {
  await ensureInstall()
  process.exitCode = await run(process.execPath, ['--import', 'tsx', 'app/cli.ts', ...process.argv.slice(2)])
})
