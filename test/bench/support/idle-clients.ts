import { openTalker } from './talkers.ts'

/** Connections that only stay, in a process of their own: one process may not open as many files as there are to be. */
process.on('message', async ({ url, cookies }: { url: string; cookies: string[] }) => {
  const state = { acknowledged: 0, delivered: 0, on: false, times: [] }
  for (let at = 0; at < cookies.length; at += 50)
    await Promise.all(cookies.slice(at, at + 50).map((cookie) => openTalker(url, cookie, '', state)))
  process.send?.('open')
})
process.on('disconnect', () => process.exit(0))
