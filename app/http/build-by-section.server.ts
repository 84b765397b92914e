import type { ServerBuild } from '@remix-run/node'

/** The second word of a page's address (`jobs` of `/en/jobs/17`), or nothing for the addresses above it. */
const sectionOf = (path: string | undefined) => path?.split('/')[1] || undefined

/**
 * Remix compiles and tries every route of its build, several times for each page; with sixty routes that was a sixth of
 * a list page's time. So each section (`/en/jobs…`) gets a build with its own routes and those that stand above all
 * sections. What the browser learns of the site map still comes from the whole build, at `/__manifest`.
 *
 * Returns the build to answer a path with: the whole one for a path outside the known sections.
 */
export function buildBySection(build: ServerBuild): (pathname: string) => ServerBuild {
  const sections = new Set(Object.values(build.routes).map((route) => sectionOf(route?.path)))
  const builds = new Map<string, ServerBuild>()
  for (const section of sections) {
    if (section === undefined || section.startsWith(':')) continue
    const belongs = (path: string | undefined) => (sectionOf(path) ?? section) === section
    const assets = { ...build.assets, routes: pick(build.assets.routes, belongs) }
    builds.set(section, { ...build, assets, routes: pick(build.routes, belongs) })
  }
  return (pathname) => builds.get(sectionOf(pathname.slice(1))?.replace(/\.data$/, '') ?? '') ?? build
}

const pick = <Route extends { path?: string } | undefined>(routes: Record<string, Route>, belongs: (path: string | undefined) => boolean) =>
  Object.fromEntries(Object.entries(routes).filter(([, route]) => belongs(route?.path)))
