import type { notifications as en } from '../en/notifications.ts'
import type { SameShape } from '../same-shape.ts'

export const notifications = {} as const satisfies SameShape<typeof en>
