import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/**
 * What every page's frame needs, in one file: as two dozen small ones it cost a phone several round trips before the
 * page could be used. Features keep their own files.
 */
function chunkOf(id: string): string | undefined {
  return /\/app\/(ui|lib|i18n|realtime|http)\//.test(id) && !/\.server\.|\.css/.test(id) ? 'frame' : undefined
}

export default defineConfig(({ isSsrBuild }) => ({
  build: isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: chunkOf } } },
  // The database and the documents live in ./data: a write there must not reload the page.
  server: { watch: { ignored: ['**/data/**', '**/.cache/**', '**/build/**'] } },
  plugins: [
    tailwindcss(),
    remix({
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
}))
