import type { home as en } from '../en/home.ts'
import type { SameShape } from '../same-shape.ts'

export const home = {} as const satisfies SameShape<typeof en>
