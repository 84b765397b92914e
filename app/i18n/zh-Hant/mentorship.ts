import type { mentorship as en } from '../en/mentorship.ts'
import type { SameShape } from '../same-shape.ts'

export const mentorship = {} as const satisfies SameShape<typeof en>
