import type { eligibility as en } from '../en/eligibility.ts'
import type { SameShape } from '../same-shape.ts'

export const eligibility = {
  title: '查看你是否符合资格',
} as const satisfies SameShape<typeof en>
