import type { ServerBuild } from '@remix-run/node'
import { createElement } from 'react'

/** The smallest Remix page that goes through the same server, entry and stream as ours: what the framework alone costs. */
export function trivialBuild(real: ServerBuild): ServerBuild {
  const asset = {
    id: 'root',
    path: '',
    hasAction: false,
    hasLoader: true,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: false,
    module: '/assets/trivial.js',
  }
  return {
    ...real,
    routes: {
      root: {
        id: 'root',
        path: '*',
        module: {
          loader: async () => ({ hello: 'world' }),
          default: () => createElement('html', { lang: 'en' }, createElement('body', null, createElement('p', null, 'Hello'))),
        } as never,
      },
    },
    assets: { ...real.assets, routes: { root: asset as never } },
  }
}
