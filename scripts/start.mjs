import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './bundle.mjs'
import { ensureInstall } from './install.mjs'
import { main, root } from './main.mjs'

await main(async () => {
  await ensureInstall()
  await ensureBuild()
  // The server runs in this process: one process gets the signals, and its exit code is this command's.
  const server = join(root, 'build/server.js')
  process.env.NODE_ENV = 'production'
  process.argv[1] = server
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(server).href)
})
