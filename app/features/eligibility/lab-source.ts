import type { Ctx } from '#app/context.server.ts'
import type { Route } from './edition.ts'
import type { StoredRun } from './simulate.ts'

/**
 * Where the policy lab finds runs of the test. A later feature (applications) hands in one of its own when the parts are
 * put together; whatever a source gives has no identity in it.
 */
export type LabSource = (ctx: Ctx, route: Route) => Promise<OpenLabSource>
export type OpenLabSource = {
  count: number
  /** The next runs by id, after one, at most so many. */
  read: (page: { afterId: string; limit: number }) => Promise<LabRun[]>
}
export type LabRun = StoredRun & { id: string }
