import type { ServerBuild } from '@remix-run/node'
import { Outlet, Scripts, useLoaderData } from '@remix-run/react'
import { createElement } from 'react'

/** The smallest Remix page that goes through the same server, entry and stream as ours: what the framework alone costs. */
export function trivialBuild(real: ServerBuild): ServerBuild {
  const known = {
    hasAction: false,
    hasLoader: false,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: false,
    module: '/assets/trivial.js',
  }
  const root = { id: 'root', path: '', module: { default: Document } as never }
  const page = { id: 'page', parentId: 'root', path: '*', module: { loader: async () => ({ hello: 'world' }), default: Page } as never }
  const assets = { root: { ...known, id: 'root', path: '' }, page: { ...known, id: 'page', parentId: 'root', path: '*', hasLoader: true } }
  return { ...real, routes: { root, page }, assets: { ...real.assets, routes: assets as never } }
}

const Document = () => createElement('html', { lang: 'en' }, createElement('body', null, createElement(Outlet), createElement(Scripts)))
const Page = () => createElement('p', null, useLoaderData<{ hello: string }>().hello)
