import type { applications as en } from '../en/applications.ts'
import type { SameShape } from '../same-shape.ts'

export const applications = {} as const satisfies SameShape<typeof en>
