import type { messaging as en } from '../en/messaging.ts'
import type { SameShape } from '../same-shape.ts'

export const messaging = {} as const satisfies SameShape<typeof en>
