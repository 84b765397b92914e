import { runTool } from './child.mjs'
import { ensureInstall } from './install.mjs'
import { main } from './main.mjs'

// Pages and styles change in place through Vite inside the server; a change of what the server itself imports restarts it.
await main(async () => {
  await ensureInstall()
  process.exitCode = await runTool('tsx/dist/cli.mjs', ['watch', '--clear-screen=false', 'server.ts'], { env: { NODE_ENV: 'development' } })
})
