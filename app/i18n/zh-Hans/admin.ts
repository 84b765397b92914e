import type { admin as en } from '../en/admin.ts'
import type { SameShape } from '../same-shape.ts'

export const admin = {} as const satisfies SameShape<typeof en>
