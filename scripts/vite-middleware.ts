import type { ServerBuild } from '@remix-run/node'

/** Vite inside our own server, for `npm run dev`: hot reload, and the newest build for every request. */
export async function startVite() {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  return { middleware: vite.middlewares, loadBuild: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild> }
}
