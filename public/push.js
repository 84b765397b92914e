// Hears pushes and shows them; it answers no request and keeps nothing. Its scope is a place where no page is.
self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('push', (event) => event.waitUntil(show(read(event.data))))

function read(data) {
  try {
    const { title, body, path, tag } = data.json()
    return { title: String(title), body: String(body), path: String(path), tag: String(tag) }
  } catch {
    return null
  }
}

/** Only paths of this site: whatever a push says, a press leads nowhere else. */
const isOwnPath = (path) => /^\/[^/\\]/.test(path)

async function show(push) {
  if (!push || !isOwnPath(push.path)) return
  // Who looks at the very place sees it there.
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.some((page) => page.focused && page.visibilityState === 'visible' && new URL(page.url).pathname === push.path)) return
  const { title, body, path, tag } = push
  await self.registration.showNotification(title, { body, tag, icon: '/icon-192.png', data: { path } })
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.path))
})

async function open(path) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = pages.find((page) => new URL(page.url).pathname === path)
  if (there) return there.focus()
  return self.clients.openWindow(path)
}
