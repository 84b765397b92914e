import type { casework as en } from '../en/casework.ts'
import type { SameShape } from '../same-shape.ts'

export const casework = {
  title: '个案',
} as const satisfies SameShape<typeof en>
