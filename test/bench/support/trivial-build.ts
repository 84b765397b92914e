import type { ServerBuild } from '@remix-run/node'
import { Outlet, Scripts, useLoaderData } from '@remix-run/react'
import { createElement } from 'react'

const KNOWN = {
  hasAction: false,
  hasLoader: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
  module: '/assets/trivial.js',
}

/** Our site with one more page, `/en/empty`: what the frame, the session and the counts of every signed-in page cost. */
export function withEmptyPage(real: ServerBuild): ServerBuild {
  const place = { id: 'empty', parentId: 'root', path: ':locale/empty' }
  const routes = { ...real.routes, empty: { ...place, module: { loader: async () => ({ hello: 'world' }), default: Page } as never } }
  const assets = { ...real.assets, routes: { ...real.assets.routes, empty: { ...KNOWN, ...place, hasLoader: true } as never } }
  return { ...real, routes, assets }
}

/** The smallest Remix page that goes through the same server, entry and stream as ours: what the framework alone costs. */
export function trivialBuild(real: ServerBuild): ServerBuild {
  const root = { id: 'root', path: '', module: { default: Document } as never }
  const page = { id: 'page', parentId: 'root', path: '*', module: { loader: async () => ({ hello: 'world' }), default: Page } as never }
  const assets = { root: { ...KNOWN, id: 'root', path: '' }, page: { ...KNOWN, id: 'page', parentId: 'root', path: '*', hasLoader: true } }
  return { ...real, routes: { root, page }, assets: { ...real.assets, routes: assets as never } }
}

const Document = () => createElement('html', { lang: 'en' }, createElement('body', null, createElement(Outlet), createElement(Scripts)))
const Page = () => createElement('p', null, useLoaderData<{ hello: string }>().hello)
