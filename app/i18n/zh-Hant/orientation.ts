import type { orientation as en } from '../en/orientation.ts'
import type { SameShape } from '../same-shape.ts'

export const orientation = {} as const satisfies SameShape<typeof en>
