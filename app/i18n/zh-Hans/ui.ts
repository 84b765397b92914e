import type { ui as en } from '../en/ui.ts'
import type { SameShape } from '../same-shape.ts'

export const ui = {} as const satisfies SameShape<typeof en>
