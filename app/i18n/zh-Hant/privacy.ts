import type { privacy as en } from '../en/privacy.ts'
import type { SameShape } from '../same-shape.ts'

export const privacy = {
  title: '訊息私隱',
  lead: '與你對話的人可以看到你的甚麼。你不讓他們看到的，你也看不到他們的。',
  presence: '顯示我在線上和正在輸入',
  presenceHint: '與你對話的人會在你的名字下看到「在線」。超過 50 人的群組不會顯示。',
  receipts: '顯示我已讀的訊息',
  receiptsHint: '對方會在訊息下看到「已讀」。無論如何，你的新訊息數目照常計算。',
  save: '儲存',
  toSettings: '訊息私隱',
  toSettingsText: '誰可以看到你在線、正在輸入，以及你讀過的訊息。',
} as const satisfies SameShape<typeof en>
