import type { design as en } from '../en/design.ts'
import type { SameShape } from '../same-shape.ts'

export const design = {} as const satisfies SameShape<typeof en>
