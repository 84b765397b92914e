import type { ruleSets as en } from '../en/rule-sets.ts'
import type { SameShape } from '../same-shape.ts'

export const ruleSets = {
  title: '评核准则',
} as const satisfies SameShape<typeof en>
