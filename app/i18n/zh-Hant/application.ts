import type { application as en } from '../en/application.ts'
import type { SameShape } from '../same-shape.ts'

export const application = {
  title: '你的申請',
} as const satisfies SameShape<typeof en>
