import type { application as en } from '../en/application.ts'
import type { SameShape } from '../same-shape.ts'

export const application = {
  title: '你的申請',
  error: {
    alreadyMigrant: '你已獲批准，無須再申請。',
    verifyFirst: '請先打開我們寄給你的電郵內的連結，然後便可開始。',
  },
} as const satisfies SameShape<typeof en>
