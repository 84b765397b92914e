import type { application as en } from '../en/application.ts'
import type { SameShape } from '../same-shape.ts'

export const application = {
  title: '你的申请',
  error: {
    alreadyMigrant: '你已获批准，无须再申请。',
    verifyFirst: '请先打开我们寄给你的邮件中的链接，然后便可开始。',
  },
} as const satisfies SameShape<typeof en>
