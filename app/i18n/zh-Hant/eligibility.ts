import type { eligibility as en } from '../en/eligibility.ts'
import type { SameShape } from '../same-shape.ts'

export const eligibility = {
  title: '檢查你是否符合資格',
} as const satisfies SameShape<typeof en>
