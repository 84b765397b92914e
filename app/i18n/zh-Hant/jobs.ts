import type { jobs as en } from '../en/jobs.ts'
import type { SameShape } from '../same-shape.ts'

export const jobs = {} as const satisfies SameShape<typeof en>
