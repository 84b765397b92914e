import type { Ctx } from '#app/context.server.ts'
import { mentorColumns } from './mentor-pool.server.ts'

/**
 * For a worker's turns: reads all mentors into memory on the first one. Otherwise whoever opens the directory first after
 * a start waits for it, seconds when there are 100,000.
 */
export function mentorWarmer() {
  let warm = false
  return async (ctx: Pick<Ctx, 'db' | 'now'>): Promise<void> => {
    if (warm) return
    await mentorColumns(ctx)
    warm = true
  }
}
