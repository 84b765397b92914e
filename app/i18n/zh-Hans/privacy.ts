import type { privacy as en } from '../en/privacy.ts'
import type { SameShape } from '../same-shape.ts'

export const privacy = {
  title: '消息隐私',
  lead: '与你对话的人可以看到你的什么。你不让他们看到的，你也看不到他们的。',
  presence: '显示我在线和正在输入',
  presenceHint: '与你对话的人会在你的名字下看到“在线”。超过 50 人的群组不会显示。',
  receipts: '显示我已读的消息',
  receiptsHint: '对方会在消息下看到“已读”。无论如何，你的新消息数照常计算。',
  save: '保存',
  toSettings: '消息隐私',
  toSettingsText: '谁可以看到你在线、正在输入，以及你读过的消息。',
} as const satisfies SameShape<typeof en>
