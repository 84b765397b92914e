import type { guides as en } from '../en/guides.ts'
import type { SameShape } from '../same-shape.ts'

export const guides = {} as const satisfies SameShape<typeof en>
