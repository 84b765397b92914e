// Does one thing: when a page cannot be fetched, it says so in the product's voice instead of the browser's.
// It keeps no page, no message and no document; nothing of a person's is ever stored here.
const CACHE = 'offline-1'
const KEPT = ['/offline.html', '/offline.css', '/icon.svg']

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(KEPT))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)))))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') return event.respondWith(fetch(request).catch(() => caches.match('/offline.html')))
  // The page of the lost connection needs its own two files, and only there are they asked for without a network.
  if (KEPT.includes(new URL(request.url).pathname)) event.respondWith(fetch(request).catch(() => caches.match(request)))
})
