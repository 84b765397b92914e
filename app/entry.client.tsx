import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})

// Times are shown on the reader's own clock from the next page on; the account may name another.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we support.
if (timeZone) document.cookie = `praya_zone=${encodeURIComponent(timeZone)}; Path=/; Max-Age=31536000; SameSite=Lax`

// It only answers when there is no network. In development it would stand in the way of fresh files.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  navigator.serviceWorker.register('/sw.js').catch(() => undefined)
}
