import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { buildBySection } from '#app/http/build-by-section.server.ts'

const PATHS = [
  undefined,
  '/',
  'documents/:id',
  ':locale',
  ':locale/jobs',
  ':locale/jobs/:id',
  ':locale/guides',
  ':locale/guides/:slug',
  '*',
]
const routes = Object.fromEntries(PATHS.map((path) => [path ?? 'root', { id: path ?? 'root', path }]))
const build = { routes, assets: { version: '1', routes } } as unknown as ServerBuild
const buildOf = buildBySection(build)
const keptFor = (pathname: string) => Object.keys(buildOf(pathname).routes)

test("a section's build holds its own routes and those above all sections", () => {
  const kept = ['root', '/', ':locale', ':locale/jobs', ':locale/jobs/:id', '*']
  for (const pathname of ['/en/jobs', '/en/jobs/17', '/zh-hant/jobs.data', '/en/jobs/17/']) expect(keptFor(pathname)).toEqual(kept)
  expect(Object.keys(buildOf('/en/jobs').assets.routes)).toEqual(kept)
})

test('an address outside the known sections is matched against the whole site', () => {
  for (const pathname of ['/', '/en', '/en.data', '/__manifest', '/en/nowhere', '/en/__proto__', '/documents/17', '//'])
    expect(buildOf(pathname)).toBe(build)
})

test('what the browser learns of the version stays the same', () => {
  expect(buildOf('/en/jobs').assets.version).toBe('1')
})
