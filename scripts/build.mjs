import { build } from './bundle.mjs'
import { ensureInstall } from './install.mjs'
import { main, say } from './main.mjs'

await main(async () => {
  await ensureInstall()
  await build()
  say('Built: build/server.js, build/server and build/client.')
})
