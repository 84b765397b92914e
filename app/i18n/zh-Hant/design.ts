import type { design as en } from '../en/design.ts'
import type { SameShape } from '../same-shape.ts'

export const design = {
  title: '元件',
  lead: '頁面的每個部分，每種狀態。',
  action: '操作',
  text: '這裡會放一句簡短的話。',
  name: '名稱',
  value: '數值',
  waiting: '等候中',
} as const satisfies SameShape<typeof en>
